using System.Globalization;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Seeding;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Failures;

/// <summary>The whole way from an operation to its response while the graph below it is loaded by a server that stumbles.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const string Question = "{ documents(first: 5) { totalCount nodes { id name } } bodies(first: 5) { totalCount nodes { id overseenBy(first: 5) { nodes { id } } } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_of_the_graph_before_a_load_or_after_it_and_never_of_one_between()
    {
        await using var server = await Neo4jServer.StartAsync();
        await using var client = new QueryClient(server.Settings);
        await new Migrator(client, Repository.Schema).RunAsync(Cancellation);
        var loader = new SeedLoader(client, Repository.Schema);
        await loader.LoadAsync(Records.Small, new Progress<LoadProgress>(), Cancellation);
        var before = await Ask.Text(await Records.EmbeddedStore(Records.Small), Question);
        var after = await Ask.Text(await Records.EmbeddedStore(Records.Published), Question);
        var store = new Neo4jGraphStore(Records.Served, client);
        var askers = new Askers(async _ =>
        {
            var answer = await Ask.Text(store, Question);
            return answer.Contains("GRAPH_UNAVAILABLE", StringComparison.Ordinal) ? throw new GraphUnavailableException(answer) : answer;
        });

        await askers.AskDuringAsync(
            async () =>
            {
                var load = loader.LoadAsync(Records.Published, new Progress<LoadProgress>(), Cancellation).AsTask();
                while (!load.IsCompleted)
                {
                    await server.PauseAsync();
                    await Task.Delay(200, Cancellation);
                    await server.ContinueAsync();
                    await Task.Delay(200, Cancellation);
                }

                await load;
            },
            Cancellation);

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{askers.Answers.Values.Sum()} answers, {askers.Unavailable} times unavailable; the longest wait was {askers.LongestWait.TotalSeconds:0.00} s."));
        Assert.Empty(askers.Answers.Keys.Except([before, after], StringComparer.Ordinal));
        Assert.Contains(after, askers.Answers.Keys);
        Assert.Equal(after, await Ask.Text(store, Question));
    }
}
