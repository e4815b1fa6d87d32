using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Operations;

/// <summary>What a request allocates on its way from its parameters to the response, once everything is warm.</summary>
public sealed class AllocationTests
{
    private const string PointLookUp = "query Point($id: ID!) { finding(id: $id) { id name kind gist basis citations { locator document { id name date } } } }";
    private const int Kibibyte = 1_024;

    [Fact]
    public async Task A_warm_point_look_up_allocates_less_than_a_kilobyte_whatever_the_size_of_the_graph()
    {
        var small = await WarmAsync(await Records.EmbeddedStore(Records.Small), PointLookUp, "{\"id\":\"find-delays\"}");
        var large = await WarmAsync(await Records.EmbeddedStore(Records.Small, Records.Published), PointLookUp, "{\"id\":\"find-delays\"}");

        Assert.InRange(small, 0, Kibibyte - 1);
        Assert.Equal(small, large);
    }

    // The least of many runs: what the runtime allocates while it compiles the code once more is not the request's.
    private static async Task<long> WarmAsync(IGraphStore store, string operation, string variables)
    {
        var executor = new OperationExecutor(Records.Served, store, new OperationOptions(), TimeProvider.System);
        var request = new OperationRequest(Encoding.UTF8.GetBytes(operation), null, JsonElement.Parse(variables));
        using var buffer = new ResponseBuffer();
        using var client = new CancellationTokenSource();
        var least = long.MaxValue;
        for (var run = 0; run < 50; run++)
        {
            buffer.Truncate(0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var execution = executor.ExecuteAsync(request, buffer, client.Token);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(execution.IsCompleted);
            Assert.Equal(OperationOutcome.Answered, await execution);
        }

        return least;
    }
}
