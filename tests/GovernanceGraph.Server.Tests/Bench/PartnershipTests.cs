using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Partnerships;
using GovernanceGraph.Bench.Plain;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Bench;

/// <summary>The synthetic graph of the load run, and the four operations that it is asked.</summary>
public sealed class PartnershipTests : IDisposable
{
    private const int Nodes = 1_000;

    private static readonly Layout Layout = Layout.Of(Nodes);

    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public PartnershipTests() => _file = Path.Combine(_folder.Path, "graph.ndjson");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(500)]
    [InlineData(1_000)]
    [InlineData(4_321)]
    public void A_graph_has_as_many_nodes_as_asked_for_and_about_five_links_a_node(int asked)
    {
        var (nodes, links) = Generate(asked);

        Assert.Equal(asked, nodes);
        Assert.InRange((double)links / nodes, 4.5, 5.5);
    }

    [Fact]
    public void The_same_number_of_nodes_gives_the_same_bytes()
    {
        Generate(Nodes);
        var first = File.ReadAllBytes(_file);
        Generate(Nodes);

        Assert.Equal(first, File.ReadAllBytes(_file));
    }

    [Fact]
    public async Task The_four_operations_are_answered_in_full_and_with_the_bytes_of_the_hand_written_endpoint()
    {
        Generate(Nodes);
        var served = PublishedGraph.Served;
        var store = new EmbeddedGraphStore(served);
        await using (var stream = File.OpenRead(_file))
        {
            store.Load(ChangeSetFormat.Read(stream, served.Model, GraphState.Empty).Select(version => version.ChangeSet));
        }

        var executor = new OperationExecutor(served, store, new OperationOptions(), TimeProvider.System);
        var plain = new PlainAnswers(PlainGraph.Load(_file));
        foreach (var workload in Workload.All(Layout))
        {
            foreach (var id in workload.Ids.Distinct().Take(5))
            {
                var answer = await AskAsync(executor, workload.Query, id);

                Assert.Equal(Plain(plain, workload.Name, id), answer);
                AssertIsFull(workload.Name, JsonDocument.Parse(answer).RootElement.GetProperty("data"));
            }
        }
    }

    private static void AssertIsFull(string operation, JsonElement data)
    {
        if (operation == "owners")
            Assert.Equal(50, data.GetProperty("findings").GetProperty("nodes").GetArrayLength());
        else if (operation == "area")
            Assert.Equal(60, data.GetProperty("area").GetProperty("findings").GetProperty("nodes").GetArrayLength());
        else
            Assert.NotEqual(JsonValueKind.Null, data.GetProperty("finding").ValueKind);
        if (operation == "chain")
            Assert.NotEqual(0, data.GetProperty("finding").GetProperty("ownedBy").GetProperty("edges").GetArrayLength());
    }

    private static async Task<string> AskAsync(OperationExecutor executor, string query, string id)
    {
        using var buffer = new ResponseBuffer();
        using var variables = JsonDocument.Parse($$"""{"id":"{{id}}"}""");
        await executor.ExecuteAsync(new OperationRequest(Encoding.UTF8.GetBytes(query), null, variables.RootElement), buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Plain(PlainAnswers answers, string operation, string id)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Assert.True(answers.Write(operation, id, json));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private (int Nodes, int Links) Generate(int nodes)
    {
        using var stream = File.Create(_file);
        return new PartnershipGenerator(PublishedGraph.Served.Model, Layout.Of(nodes)).Write(stream);
    }
}
