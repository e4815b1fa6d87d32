using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Seeding;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Writing;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Seeding;

public sealed class FileImportTests(SharedNeo4j neo4j) : IDisposable
{
    private static readonly GraphSchema Schema = Repository.Schema;

    private readonly string _folder = Directory.CreateTempSubdirectory("governancegraph-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_on_top_of_a_record_gives_the_graph_that_its_change_sets_give_one_after_another()
    {
        var client = await neo4j.MigratedAsync();
        var (record, before, changes) = Changed(8);
        await client.ApplyAsync(before);

        var outcome = await ImportAsync(client, Write("changes.ndjson", changes));

        Assert.Equal(GraphDump.Of(record.Graph.Nodes, record.Graph.Links), await GraphDump.OfAsync(client));
        Assert.Equal(before.Length + changes.Length, outcome.Version);
        Assert.Equal(changes.Sum(change => change.Nodes.Count), outcome.Nodes);
        Assert.Equal(changes.Sum(change => change.RemovedLinks.Count + change.RemovedNodes.Count), outcome.Removed);
    }

    [Fact]
    public async Task An_import_that_is_interrupted_after_any_batch_and_run_again_ends_in_the_same_graph()
    {
        var (record, before, changes) = Changed(4);
        var file = Write("changes.ndjson", changes);
        var expected = GraphDump.Of(record.Graph.Nodes, record.Graph.Links);

        for (var batches = 1; batches <= changes.Length; batches++)
        {
            var client = await neo4j.MigratedAsync();
            await client.ApplyAsync(before);
            await Assert.ThrowsAsync<OperationCanceledException>(() => ImportAsync(client, file, new Interruption(batches)));
            Assert.False((await client.StateAsync()).IsComplete);
            var refusal = await Assert.ThrowsAsync<GraphWriteException>(() => ImportAsync(client, Write("other.ndjson", [Records.Small])));
            Assert.Equal("Another load is not finished: import of changes.ndjson. Run it again first, and it goes on where it ended.", refusal.Message);

            var again = new Interruption(int.MaxValue);
            var outcome = await ImportAsync(client, file, again);

            Assert.Equal(changes.Length - batches, again.Written);
            Assert.Equal(before.Length + changes.Length, outcome.Version);
            Assert.Equal(expected, await GraphDump.OfAsync(client));
            Assert.True((await client.StateAsync()).IsComplete);
        }
    }

    [Fact]
    public void A_large_version_is_cut_into_batches_that_remove_first_and_write_links_last()
    {
        var record = new RandomRecord(Schema, 7);
        ChangeSet[] before = [.. record.Load(40, 60)];
        var grown = record.Grow(6_000);
        var changes = new ChangeSet(Origin.Seed, grown.Nodes, grown.Links, ["area-gone"], [.. before[2].Links.Select(link => link.Id)]);

        var batches = FileImport.Batches(changes).ToArray();

        Assert.All(batches[..^1], batch => Assert.Equal(GraphLoad.BatchSize, batch.Count));
        Assert.Equal(changes.RemovedLinks, batches.SelectMany(batch => batch.RemovedLinks));
        Assert.Equal(changes.RemovedNodes, batches.SelectMany(batch => batch.RemovedNodes));
        Assert.Equal(changes.Nodes, batches.SelectMany(batch => batch.Nodes).Select(write => write.Node));
        Assert.Equal(changes.Links, batches.SelectMany(batch => batch.Links).Select(write => write.Link));
        Assert.NotEmpty(batches[0].RemovedLinks);
        Assert.Empty(batches[0].Links);
        Assert.Empty(batches[^1].Nodes);
    }

    [Fact]
    public async Task A_file_that_an_embedded_store_refuses_is_refused_with_the_same_words_and_nothing_is_written()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Records.Small);
        var before = await GraphDump.OfAsync(client);
        var embedded = await Records.EmbeddedStore(Records.Small);
        var (node, link) = (Records.Small.Nodes[0], Records.Small.Links[0]);
        var whole = await File.ReadAllTextAsync(Write("whole.ndjson", [Records.Small, new ChangeSet(Origin.Seed, [node], [], [], [])]), Cancellation);

        string[] files =
        [
            string.Empty,
            whole[..^20],
            whole.Replace("\"revision\":1", "\"revision\":3", StringComparison.Ordinal),
            Text(new ChangeSet(Origin.Seed, [], [At(link, link.From, "area-nowhere")], [], [])),
            Text(new ChangeSet(Origin.Seed, [], [At(link, "area-nowhere", link.To)], [], [])),
            Text(new ChangeSet(Origin.Seed, [], [], [link.To], [])),
            Text(new ChangeSet(Origin.Seed, [], [], ["area-nowhere"], [])),
            Text(new ChangeSet(Origin.Seed, [Relabelled(node)], [], [], [])),
        ];
        foreach (var (number, text) in files.Index())
        {
            var file = Path.Combine(_folder, "refused.ndjson");
            await File.WriteAllTextAsync(file, text, Cancellation);
            var expected = text.Length == 0 ? (1, "the file is empty; a whole one has at least one version") : Refusal(text, embedded.State);

            var refusal = await Assert.ThrowsAsync<ChangeSetFormatException>(() => ImportAsync(client, file));

            Assert.True(expected == (refusal.Line, refusal.Reason), $"File {number}: {expected}, not {refusal.Message}");
        }

        Assert.Equal(before, await GraphDump.OfAsync(client));
        Assert.Equal((1L, true), ((await client.StateAsync()).Version, (await client.StateAsync()).IsComplete));
    }

    [Fact]
    public async Task A_file_is_not_imported_into_a_database_that_is_not_migrated()
    {
        var client = await neo4j.EmptyAsync();

        var refusal = await Assert.ThrowsAsync<GraphWriteException>(() => ImportAsync(client, Write("small.ndjson", [Records.Small])));

        Assert.Equal("The database is not prepared for a graph. Run `migrate` first.", refusal.Message);
    }

    // A record and some changes to it; a file gives no id to a node of another label, as some change sets do.
    private static (RandomRecord Record, ChangeSet[] Before, ChangeSet[] Changes) Changed(int count)
    {
        for (var seed = 0; ; seed++)
        {
            var record = new RandomRecord(Schema, seed);
            ChangeSet[] before = [.. record.Load(60, 150)];
            var changes = new List<ChangeSet>();
            while (changes.Count < count)
            {
                var graph = record.Graph;
                changes.Add(record.Next());
                if (changes[^1].Nodes.Any(node => graph.Find(node.Id) is { } known && known.Label != node.Label))
                    break;
                if (changes.Count == count)
                    return (record, before, [.. changes]);
            }
        }
    }

    private static (int Line, string Reason) Refusal(string text, GraphState state)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var exception = Assert.Throws<ChangeSetFormatException>(() => ChangeSetFormat.Read(stream, Schema, state).Count());
        return (exception.Line, exception.Reason);
    }

    private static async Task<ImportOutcome> ImportAsync(QueryClient client, string file, Interruption? interruption = null) =>
        await new FileImport(client, Schema).RunAsync(file, interruption ?? Interruption.Never, Cancellation);

    private static GraphLink At(GraphLink link, string from, string to) => new()
    {
        Type = link.Type,
        Id = $"{from}|{link.Type}|{to}",
        From = from,
        To = to,
        Values = link.Values,
        Folds = link.Folds,
        AttestedOn = link.AttestedOn,
    };

    private static GraphNode Relabelled(GraphNode node)
    {
        var other = Records.Small.Nodes.First(known => known.Label != node.Label);
        return new GraphNode
        {
            Label = other.Label,
            Id = node.Id,
            Values = other.Values,
            Folds = other.Folds,
            Tokens = other.Tokens,
            AttestedOn = other.AttestedOn,
        };
    }

    private static string Text(ChangeSet changes)
    {
        using var stream = new MemoryStream();
        ChangeSetFormat.Write(stream, 1, changes, Schema);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private string Write(string name, IEnumerable<ChangeSet> versions)
    {
        var path = Path.Combine(_folder, name);
        using var stream = File.Create(path);
        foreach (var (number, changes) in versions.Index())
            ChangeSetFormat.Write(stream, number + 1, changes, Schema);
        return path;
    }
}
