using System.Security.Cryptography;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>What an import did.</summary>
/// <param name="Nodes">How many nodes the file writes.</param>
/// <param name="Links">How many links it writes.</param>
/// <param name="Removed">How many nodes and links it removes.</param>
/// <param name="Version">The version of the graph after it.</param>
public sealed record ImportOutcome(int Nodes, int Links, int Removed, long Version);

/// <summary>
/// Loads a file of change sets, newline JSON, on top of what is stored. The whole file is checked before anything of it is written. It is then
/// written batch by batch; a run that was interrupted is finished by another with the same file, which goes on after the last batch written.
/// </summary>
/// <param name="client">The database.</param>
/// <param name="schema">The model.</param>
public sealed class FileImport(QueryClient client, GraphSchema schema)
{
    private const int BufferSize = 1 << 20;

    /// <summary>Imports a file.</summary>
    /// <exception cref="ChangeSetFormatException">The file is empty, cut off, was changed, or does not fit the model or what is stored.</exception>
    /// <exception cref="GraphWriteException">The database is not migrated, or another load is not finished.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async ValueTask<ImportOutcome> RunAsync(string path, IProgress<LoadProgress> progress, CancellationToken cancellationToken)
    {
        var content = await HashAsync(path, cancellationToken);
        var words = $"import of {Path.GetFileName(path)}";
        var stored = await GraphStateReader.ReadAsync(client, cancellationToken);
        stored.RequireForm(StoredSchema.VersionOf(schema));
        if (!stored.IsComplete && stored.Loaded != content)
            throw new GraphWriteException($"Another load is not finished: {stored.Load}. Run it again first, and it goes on where it ended.");

        // Of a file that was begun some is stored: it was checked before that.
        var counts = Count(stored.IsComplete ? await CheckedAsync(path, cancellationToken) : Checked(path));
        var load = await GraphLoad.BeginAsync(client, schema, stored, words, content, cancellationToken);
        var total = counts.Nodes + counts.Links + counts.Removed;
        var (number, done) = (0L, 0L);
        foreach (var batch in Checked(path).SelectMany(version => Batches(version.ChangeSet)))
        {
            done += batch.Count;
            if (++number <= load.Done)
                continue;
            await load.WriteAsync(batch, cancellationToken);
            progress.Report(new LoadProgress(done, total));
        }

        return new ImportOutcome(counts.Nodes, counts.Links, counts.Removed, await load.FinishAsync(counts.Versions, seed: null, cancellationToken));
    }

    /// <summary>The batches of a version, in the order in which it is applied.</summary>
    internal static IEnumerable<WriteBatch> Batches(ChangeSet changes)
    {
        var all = changes.RemovedLinks.Select(id => (object)new RemovedLink(id))
            .Concat(changes.RemovedNodes.Select(id => new RemovedNode(id)))
            .Concat(changes.Nodes)
            .Concat(changes.Links);
        return all.Chunk(GraphLoad.BatchSize).Select(part => new WriteBatch
        {
            RemovedLinks = [.. part.OfType<RemovedLink>().Select(change => change.Id)],
            RemovedNodes = [.. part.OfType<RemovedNode>().Select(change => change.Id)],
            Nodes = [.. part.OfType<GraphNode>().Select(node => new NodeWrite(node, node.Revision, Hash: null))],
            Links = [.. part.OfType<GraphLink>().Select(link => new LinkWrite(link, link.Revision, Hash: null))],
        });
    }

    private async ValueTask<IEnumerable<VersionedChangeSet>> CheckedAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        var state = await new ReferredNodes(client, schema).ReadAsync(file, cancellationToken);
        return Versions(path, stream => ChangeSetFormat.Read(stream, schema, state));
    }

    private IEnumerable<VersionedChangeSet> Checked(string path) => Versions(path, stream => ChangeSetFormat.ReadChecked(stream, schema));

    private static IEnumerable<VersionedChangeSet> Versions(string path, Func<Stream, IEnumerable<VersionedChangeSet>> read)
    {
        using var stream = Open(path);
        foreach (var version in read(stream))
            yield return version;
    }

    private static (int Versions, int Nodes, int Links, int Removed) Count(IEnumerable<VersionedChangeSet> versions)
    {
        var (count, nodes, links, removed) = (0, 0, 0, 0);
        foreach (var changes in versions.Select(version => version.ChangeSet))
        {
            count++;
            nodes += changes.Nodes.Count;
            links += changes.Links.Count;
            removed += changes.RemovedNodes.Count + changes.RemovedLinks.Count;
        }

        return (count, nodes, links, removed);
    }

    private static async ValueTask<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        return file.Length == 0
            ? throw new ChangeSetFormatException(1, "the file is empty; a whole one has at least one version")
            : Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
}
