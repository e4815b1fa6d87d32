using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>A store behind the service's way of a request, which remembers documents and plans from one request to the next.</summary>
internal sealed class Answering(IGraphStore store, PlanLimits limits)
{
    private readonly OperationExecutor _executor = new(Records.Served, store, new OperationOptions { Limits = limits }, new NewYear());

    /// <summary>The body of the response.</summary>
    public async Task<string> Ask(string document, string variables)
    {
        using var buffer = new ResponseBuffer();
        using var parsed = JsonDocument.Parse(variables);
        await _executor.ExecuteAsync(new OperationRequest(Encoding.UTF8.GetBytes(document), null, parsed.RootElement), buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed class NewYear : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
