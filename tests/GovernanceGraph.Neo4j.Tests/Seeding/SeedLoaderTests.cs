using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Seed;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Seeding;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Writing;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Seeding;

public sealed partial class SeedLoaderTests(SharedNeo4j neo4j)
{
    private const string Older = """
        areas:
          - { id: area-a, name: A, cite: "1.1" }
          - { id: area-b, name: B, cite: "1.1", PART_OF: area-a }
          - { id: area-c, name: C, cite: "1.1", PART_OF: area-a }
        """;

    private const string Newer = """
        areas:
          - { id: area-a, name: A, cite: "1.1" }
          - { id: area-b, name: Bee, cite: "1.1" }
          - { id: area-d, name: D, cite: "1.1", PART_OF: area-b }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_published_record_is_stored_as_it_is_and_loading_it_twice_changes_nothing()
    {
        var client = await neo4j.MigratedAsync();
        var seed = Records.Published;

        var first = await LoadAsync(client, seed);
        var stored = await GraphDump.OfAsync(client);
        var second = await LoadAsync(client, seed);

        Assert.Equal((seed.Nodes.Count, seed.Links.Count), first.Difference.Created);
        Assert.Equal(1, first.Version);
        Assert.Equal(Lines(seed), Comparable(stored));
        Assert.Equal(0, second.Difference.Count);
        Assert.Equal(1, second.Version);
        Assert.Equal(stored, await GraphDump.OfAsync(client));
    }

    [Fact]
    public async Task A_newer_seed_writes_what_is_other_and_takes_away_what_it_does_not_have()
    {
        var client = await neo4j.MigratedAsync();
        await LoadAsync(client, Seeds.Accept(Older));

        var outcome = await LoadAsync(client, Seeds.Accept(Newer));

        var difference = outcome.Difference;
        Assert.Equal((1, 1), difference.Created);
        Assert.Equal(["area-b", "area-d"], difference.Nodes.Select(write => write.Node.Id));
        Assert.Equal([2, 1], difference.Nodes.Select(write => write.Revision));
        Assert.Equal(["area-c"], difference.RemovedNodes);
        Assert.Equal(["area-b|PART_OF|area-a", "area-c|PART_OF|area-a"], difference.RemovedLinks);
        Assert.Equal(2, outcome.Version);
        Assert.Equal(Lines(Seeds.Accept(Newer)), Comparable(await GraphDump.OfAsync(client)));
    }

    [Fact]
    public async Task A_comparison_says_what_a_load_would_do_and_does_nothing()
    {
        var client = await neo4j.MigratedAsync();
        await LoadAsync(client, Seeds.Accept(Older));
        var before = (await client.StateAsync(), string.Join('\n', await GraphDump.OfAsync(client)));

        var outcome = await Loader(client).CompareAsync(Seeds.Accept(Newer), Cancellation);

        Assert.Equal((2, 1, 1, 2), (outcome.Difference.Nodes.Count, outcome.Difference.Links.Count, outcome.Difference.RemovedNodes.Count, outcome.Difference.RemovedLinks.Count));
        Assert.Equal(before, (await client.StateAsync(), string.Join('\n', await GraphDump.OfAsync(client))));
    }

    [Fact]
    public async Task What_users_wrote_stays_and_so_does_what_it_leads_to_and_cites()
    {
        var client = await neo4j.MigratedAsync();
        var older = Seeds.Accept(Older);
        await LoadAsync(client, older);
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Of(older.Nodes, older.Links), Origin.User);
        builder.Add(new NodeDraft("Area", "area-a", [Recorded, new DraftProperty("name", DraftValue.Of("A, by a user"))]));
        builder.Add(new NodeDraft("Area", "area-u", [Recorded, new DraftProperty("name", DraftValue.Of("U"))]));
        builder.Add(new LinkDraft("area-u", "PART_OF", "area-c", [Recorded]));
        await client.ApplyAsync(builder.Build().ChangeSet!);

        var outcome = await LoadAsync(client, Seeds.Accept(Newer));

        Assert.Equal(["area-a"], outcome.Difference.OfUsers);
        Assert.Equal(["area-c"], outcome.Difference.HeldNodes);
        Assert.Empty(outcome.Difference.RemovedNodes);
        var stored = string.Join('\n', await GraphDump.OfAsync(client));
        Assert.Contains("\"A, by a user\"", stored, StringComparison.Ordinal);
        Assert.Contains("area-u -PART_OF-> area-c", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("area-c -PART_OF-> area-a", stored, StringComparison.Ordinal);
        Assert.Equal(0, (await LoadAsync(client, Seeds.Accept(Newer))).Difference.Count);
    }

    [Fact]
    public async Task A_node_of_a_user_under_an_id_of_another_kind_in_the_seed_is_an_error_before_anything_is_written()
    {
        var client = await neo4j.MigratedAsync();
        await LoadAsync(client, Seeds.Accept("themes:\n  - { id: theme-a, name: T }\n"));
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Empty, Origin.User);
        builder.Add(new NodeDraft("Area", "area-a", [Recorded, new DraftProperty("name", DraftValue.Of("A"))]));
        await client.ApplyAsync(builder.Build().ChangeSet!);
        var before = await GraphDump.OfAsync(client);

        var refusal = await Assert.ThrowsAsync<GraphWriteException>(() => LoadAsync(client, Seeds.Accept("themes:\n  - { id: area-a, name: T }\n")));

        Assert.StartsWith("`area-a` is a Theme in the seed, and a user wrote it as an Area;", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await GraphDump.OfAsync(client));
        Assert.True((await client.StateAsync()).IsComplete);
    }

    [Fact]
    public async Task What_a_file_brought_is_not_taken_away_by_a_seed_that_does_not_have_it()
    {
        var client = await neo4j.MigratedAsync();
        await client.ApplyAsync(Seeds.Accept(Older));

        await LoadAsync(client, Seeds.Accept(Newer));

        Assert.Contains(await GraphDump.OfAsync(client), line => line.Contains(" id: \"area-c\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_load_that_is_interrupted_after_any_batch_and_run_again_ends_in_the_same_graph()
    {
        var client = await neo4j.MigratedAsync();
        await LoadAsync(client, Records.Small);
        var whole = new Interruption(int.MaxValue);
        await LoadAsync(client, Records.Published, whole);
        var expected = await GraphDump.OfAsync(client);
        Assert.InRange(whole.Written, 4, 20);

        for (var batches = 1; batches <= whole.Written; batches++)
        {
            await neo4j.MigratedAsync();
            await LoadAsync(client, Records.Small);
            await Assert.ThrowsAsync<OperationCanceledException>(() => LoadAsync(client, Records.Published, new Interruption(batches)));
            Assert.False((await client.StateAsync()).IsComplete);

            var again = new Interruption(int.MaxValue);
            var outcome = await LoadAsync(client, Records.Published, again);

            Assert.Equal(whole.Written - batches, again.Written);
            Assert.Equal(2, outcome.Version);
            Assert.Equal(expected, await GraphDump.OfAsync(client));
            Assert.True((await client.StateAsync()).IsComplete);
        }
    }

    [Fact]
    public async Task A_seed_waits_for_an_import_to_be_finished()
    {
        var client = await neo4j.MigratedAsync();
        await client.RunAsync("MATCH (state:GraphState) SET state.complete = false, state.load = 'import of a.ndjson', state.loaded = 'ab'");

        var refusal = await Assert.ThrowsAsync<GraphWriteException>(() => LoadAsync(client, Records.Small));

        Assert.Equal("Another load is not finished: import of a.ndjson. Run it again first, and it goes on where it ended.", refusal.Message);
    }

    private static DraftProperty Recorded => new("recorded", DraftValue.Object(("by", "A. Planner"), ("on", "2025-05-01")));

    private static SeedLoader Loader(QueryClient client) => new(client, Repository.Schema);

    private static async Task<SeedOutcome> LoadAsync(QueryClient client, ChangeSet seed, Interruption? interruption = null) =>
        await Loader(client).LoadAsync(seed, interruption ?? Interruption.Never, Cancellation);

    private static string[] Lines(ChangeSet seed) => Comparable(GraphDump.Of(seed.Nodes, seed.Links));

    // What `seed` adds of its own, and what tells how often it ran, left out.
    private static string[] Comparable(IEnumerable<string> lines) =>
        [.. lines.Select(line => OwnProperties().Replace(line, string.Empty)).Order(StringComparer.Ordinal)];

    [GeneratedRegex("(hash:: \"[^\"]*\", |, revision:: [0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OwnProperties();
}
