using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Store.Simple;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Infrastructure;

/// <summary>Asks operations of the published record, the whole way from text to response.</summary>
internal static class Answers
{
    private static readonly Lazy<OperationExecutor> Executor = new(Create);

    /// <summary>The response to an operation.</summary>
    public static async Task<JsonElement> To(string operation)
    {
        var buffer = new ResponseBuffer();
        await Executor.Value.ExecuteAsync(new OperationRequest(Encoding.UTF8.GetBytes(operation), null, default), buffer, CancellationToken.None);
        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    /// <summary>The data of a response without errors.</summary>
    public static async Task<JsonElement> Data(string operation)
    {
        var response = await To(operation);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The one error of a response: its code and message.</summary>
    public static async Task<(string Code, string Message)> Error(string operation)
    {
        var error = Assert.Single((await To(operation)).GetProperty("errors").EnumerateArray());
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    private static OperationExecutor Create()
    {
        var served = ServedSchema.Create(Repository.Schema);
        var store = new SimpleGraphStore(served);
        var seed = SeedReader.Read(Path.Combine(Repository.Root, "graph-seed"), Repository.Schema);
        store.ApplyAsync(seed.ChangeSet!, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return new OperationExecutor(served, store, new OperationOptions(), TimeProvider.System);
    }
}
