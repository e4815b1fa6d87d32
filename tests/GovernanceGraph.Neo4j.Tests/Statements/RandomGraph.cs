using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements;

/// <summary>
/// A random record, in memory as the oracle has it and in Neo4j. Parts of statements are held to the oracle on it, many in one statement.
/// </summary>
internal sealed class RandomGraph
{
    private readonly QueryClient _client;
    private readonly GraphSnapshot _snapshot;

    private RandomGraph(QueryClient client, GraphSnapshot snapshot, RecordedGraph recorded, int seed)
    {
        _client = client;
        _snapshot = snapshot;
        Recorded = recorded;
        Values = new RandomValues(new Random(seed));
        Wheres = new WhereGenerator(Records.Served, recorded, Values, new Coverage(Values));
    }

    public RecordedGraph Recorded { get; }

    public RandomValues Values { get; }

    public WhereGenerator Wheres { get; }

    public static GraphSchema Schema => Repository.Schema;

    /// <summary>Makes a record and writes it to an empty database.</summary>
    public static async Task<RandomGraph> LoadAsync(SharedNeo4j neo4j, int seed, int nodes = 130, int links = 900)
    {
        var client = await neo4j.EmptyAsync();
        await new Migrator(client, Schema).RunAsync(TestContext.Current.CancellationToken);
        var writer = new ChangeWriter(client, Schema);
        var record = new RandomRecord(Schema, seed);
        var snapshot = GraphSnapshot.Empty(Schema);
        foreach (var changes in (IEnumerable<ChangeSet>)[.. record.Load(nodes, links), record.Next(), record.Next(), record.Next()])
        {
            snapshot = snapshot.Apply(changes);
            await writer.ApplyAsync(changes, TestContext.Current.CancellationToken);
        }

        return new RandomGraph(client, snapshot, record.Graph, seed);
    }

    /// <summary>The graph as the oracle sees it on a day.</summary>
    public SnapshotView On(string day) =>
        new(_snapshot, day, new WorkMeter(new PlanLimits { MaxLinksVisited = long.MaxValue }, CancellationToken.None));

    public GraphNode Node(string id) => _snapshot.FindNode(id)!;

    /// <summary>An input type of the served schema.</summary>
    public static InputObjectType Input(string name) => (InputObjectType)Records.Served.Schema.Types[name];

    /// <summary>Binds an operation; null where its variables have no meaning.</summary>
    public static BoundPlan? Bind(string operation, string variables)
    {
        var definitions = OperationCompiler.SelectOperation(GraphQLParser.Parse(System.Text.Encoding.UTF8.GetBytes(operation)), null).VariableDefinitions;
        using var json = JsonDocument.Parse(variables);
        var coercion = VariableValues.Coerce(Records.Served.Schema, definitions, json.RootElement);
        if (coercion.Errors.Count > 0)
            return null;
        try
        {
            return Planned.Plan(operation, coercion.Values).Bind(coercion.Values);
        }
        catch (GraphQLRequestException)
        {
            return null;
        }
    }

    /// <summary>Runs parts of a statement side by side.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="read">Reads the value of a part, by its number and its cell.</param>
    public async Task AskAsync(IReadOnlyList<Part> parts, Action<int, AnswerCells, int> read)
    {
        var (text, parameters) = Part.Together(parts);
        using var answer = await _client.ReadAsync(text, parameters, TestContext.Current.CancellationToken);
        var cells = new AnswerCells();
        var rows = cells.Read(answer.Utf8, answer.ValuesAt);
        for (var i = 0; i < parts.Count; i++)
            read(i, cells, cells[cells[rows].Start].Start + i);
    }

    /// <summary>What hides what is not there on a day.</summary>
    public static VisibilityWriter Visibility(StatementBuilder builder, string day) => new(builder, Schema, _ => day);
}
