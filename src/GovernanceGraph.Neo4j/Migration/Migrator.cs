using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Migration;

/// <summary>What a migration did.</summary>
/// <param name="Created">The names of the indexes and constraints that it created.</param>
/// <param name="Dropped">The names of those of ours that the model no longer wants.</param>
/// <param name="Before">What the database said of its graph before.</param>
/// <param name="Schema">The form in which it is stored from now on.</param>
public sealed record MigrationOutcome(IReadOnlyList<string> Created, IReadOnlyList<string> Dropped, StoredGraph Before, string Schema);

/// <summary>
/// Brings a database to the form that a model wants: constraints, indexes, and the node that says so. What is right is left as it is, so that it
/// may run at every start; indexes of others are not touched.
/// </summary>
/// <param name="client">The database.</param>
/// <param name="schema">The model.</param>
public sealed class Migrator(QueryClient client, GraphSchema schema)
{
    // What an index of ours is, whether or not a constraint stands behind it.
    private const string FindIndexes =
        """
        SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, options, owningConstraint
        WHERE name STARTS WITH $prefix
        RETURN name, type, entityType, labelsOrTypes, properties, options.indexConfig['fulltext.analyzer'], owningConstraint IS NOT NULL
        """;

    private const string AwaitIndexes = "CALL db.awaitIndexes(600)";

    private const string WriteState =
        """
        MERGE (state:GraphState {name: 'graph'})
        ON CREATE SET state.version = 0, state.complete = true
        SET state.schema = $schema, state.settled = coalesce(state.settled, state.version), state.announced = coalesce(state.announced, state.version)
        """;

    /// <summary>Migrates.</summary>
    /// <exception cref="Graph.Store.GraphUnavailableException">Neo4j is away. What was done stays done.</exception>
    public async ValueTask<MigrationOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var before = await GraphStateReader.ReadAsync(client, cancellationToken);
        var wanted = WantedIndexes.Of(schema);
        var present = await FindIndexesAsync(cancellationToken);
        var (created, dropped) = (new List<string>(), new List<string>());
        foreach (var index in present.ExceptBy(wanted.Select(index => index.Description), index => index.Description))
        {
            await RunAsync(index.DropStatement, StatementParameters.None, cancellationToken);
            dropped.Add(index.Name);
        }

        foreach (var index in wanted.ExceptBy(present.Select(index => index.Description), index => index.Description))
        {
            await RunAsync(index.CreateStatement, StatementParameters.None, cancellationToken);
            created.Add(index.Name);
        }

        await RunAsync(AwaitIndexes, StatementParameters.None, cancellationToken);
        var version = StoredSchema.VersionOf(schema);
        await RunAsync(WriteState, StatementParameters.Of(json => json.WriteString("schema", version)), cancellationToken);
        return new MigrationOutcome(created, [.. dropped.Except(created)], before, version);
    }

    private ValueTask<List<IndexDefinition>> FindIndexesAsync(CancellationToken cancellationToken) => client.ReadRowsAsync(
        FindIndexes,
        StatementParameters.Of(json => json.WriteString("prefix", IndexDefinition.Prefix)),
        row => new IndexDefinition(
            row[0].GetString()!,
            (row[1].GetString(), row[5].GetString(), row[6].GetBoolean()) switch
            {
                (_, _, true) => IndexKind.Unique,
                ("FULLTEXT", "whitespace", _) => IndexKind.Words,
                ("FULLTEXT", _, _) => IndexKind.Wholes,
                _ => IndexKind.Range,
            },
            row[2].GetString() == "RELATIONSHIP",
            [.. row[3].EnumerateArray().Select(name => name.GetString()!)],
            string.Join(',', row[4].EnumerateArray().Select(name => name.GetString()))),
        cancellationToken);

    private async ValueTask RunAsync(string statement, ReadOnlyMemory<byte> parameters, CancellationToken cancellationToken)
    {
        using var answer = await client.WriteAsync(statement, parameters, cancellationToken);
    }
}
