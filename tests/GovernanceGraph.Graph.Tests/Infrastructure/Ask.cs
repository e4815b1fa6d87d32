using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Tests.Infrastructure;

/// <summary>Asks a store as the service does, HTTP apart.</summary>
internal static class Ask
{
    /// <summary>The response as text.</summary>
    public static async Task<string> Text(
        IGraphStore store,
        string operation,
        string variables = "",
        OperationOptions? options = null,
        ServedSchema? served = null,
        TimeProvider? time = null,
        bool explainPlan = false)
    {
        var executor = new OperationExecutor(served ?? Records.Served, store, options ?? new OperationOptions(), time ?? new FixedTime());
        using var buffer = new ResponseBuffer();
        using var parsed = JsonDocument.Parse(variables.Length == 0 ? "{}" : variables);
        var request = new OperationRequest(Encoding.UTF8.GetBytes(operation), null, parsed.RootElement) { ExplainPlan = explainPlan };
        await executor.ExecuteAsync(request, buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The response's data; an answer with errors fails the test.</summary>
    public static async Task<JsonElement> Data(IGraphStore store, string operation, string variables = "", ServedSchema? served = null)
    {
        var text = await Text(store, operation, variables, served: served);
        var response = JsonDocument.Parse(text).RootElement;
        return response.TryGetProperty("errors", out _) ? throw new InvalidOperationException($"{operation}\n{text}") : response.GetProperty("data");
    }

    /// <summary>The messages of the response's errors.</summary>
    public static async Task<IReadOnlyList<string>> Errors(IGraphStore store, string operation, string variables = "", OperationOptions? options = null)
    {
        var response = JsonDocument.Parse(await Text(store, operation, variables, options)).RootElement;
        return response.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()!)] : [];
    }

    /// <summary>A clock that stands on the first day of 2026, after every document held.</summary>
    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
