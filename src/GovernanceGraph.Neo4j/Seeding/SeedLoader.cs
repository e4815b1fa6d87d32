using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>What loading a seed did, or would do.</summary>
/// <param name="Difference">What was written and removed.</param>
/// <param name="Version">The version of the graph after it.</param>
public sealed record SeedOutcome(SeedDifference Difference, long Version);

/// <summary>
/// Brings what a database holds of the published record to a newer seed. Only the difference is written; it is worked out anew at each run, so that a
/// run that was interrupted at any point is finished by another.
/// </summary>
/// <param name="client">The database.</param>
/// <param name="schema">The model.</param>
public sealed class SeedLoader(QueryClient client, GraphSchema schema)
{
    private const string Words = "seed";

    private readonly string _form = StoredSchema.VersionOf(schema);

    /// <summary>Compares a seed with the database, and writes nothing.</summary>
    /// <exception cref="GraphWriteException">The database is not migrated, an import is not finished, or a user's node stands in the way.</exception>
    public async ValueTask<SeedOutcome> CompareAsync(ChangeSet seed, CancellationToken cancellationToken)
    {
        var stored = await ReadStateAsync(cancellationToken);
        return new SeedOutcome(await DifferenceAsync(seed, cancellationToken), stored.Version);
    }

    /// <summary>Loads a seed.</summary>
    /// <exception cref="GraphWriteException">The database is not migrated, an import is not finished, or a user's node stands in the way.</exception>
    public async ValueTask<SeedOutcome> LoadAsync(ChangeSet seed, IProgress<LoadProgress> progress, CancellationToken cancellationToken)
    {
        var stored = await ReadStateAsync(cancellationToken);
        var difference = await DifferenceAsync(seed, cancellationToken);
        if (difference.Count == 0 && stored.IsComplete)
            return new SeedOutcome(difference, stored.Version);

        var load = await GraphLoad.BeginAsync(client, schema, stored, Words, Words, cancellationToken);
        var done = 0;
        foreach (var batch in difference.Batches())
        {
            await load.WriteAsync(batch, cancellationToken);
            progress.Report(new LoadProgress(done += batch.Count, difference.Count));
        }

        return new SeedOutcome(difference, await load.FinishAsync(1, new SeedHash(schema).Of(seed), cancellationToken));
    }

    private async ValueTask<StoredGraph> ReadStateAsync(CancellationToken cancellationToken)
    {
        var stored = await GraphStateReader.ReadAsync(client, cancellationToken);
        stored.RequireForm(_form);
        return stored.IsComplete || stored.Load == Words
            ? stored
            : throw new GraphWriteException($"Another load is not finished: {stored.Load}. Run it again first, and it goes on where it ended.");
    }

    private async ValueTask<SeedDifference> DifferenceAsync(ChangeSet seed, CancellationToken cancellationToken) =>
        SeedDifference.Between(seed, await StoredRecord.ReadAsync(client, cancellationToken), new SeedHash(schema));
}
