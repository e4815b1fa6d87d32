using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store;

/// <summary>Where the graph is kept. Every store answers a plan with the same bytes (design, "The contract").</summary>
public interface IGraphStore
{
    /// <summary>Executes a plan against one version of the graph.</summary>
    /// <param name="plan">The plan, with the values of one request.</param>
    /// <param name="options">What the request may cost, and the day it is.</param>
    /// <param name="cancellationToken">Stops the execution soon.</param>
    /// <exception cref="LimitExceededException">A limit was reached.</exception>
    /// <exception cref="GraphUnavailableException">The graph is kept elsewhere, and cannot be reached.</exception>
    public ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken);

    /// <summary>Writes a change set as a whole, and returns the version that has it.</summary>
    public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken);

    /// <summary>The commits after a version, in their order.</summary>
    public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken);

    /// <summary>Whether the store can answer now.</summary>
    public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken);
}

/// <summary>What an execution is given beside its plan.</summary>
/// <param name="Today">The day that a missing <c>asOf</c> means, <c>yyyy-MM-dd</c>.</param>
/// <param name="Limits">What it may cost.</param>
public sealed record ExecutionOptions(string Today, PlanLimits Limits);

/// <summary>A change set that was applied, and the version that it made.</summary>
public sealed record Commit(long Version, ChangeSet Changes);

/// <summary>Whether a store can answer, the version it is at, and why it cannot, in words for an operator.</summary>
public sealed record StoreHealth(bool IsReady, long Version, string? Reason);

/// <summary>The result of one execution. It belongs to one version, and is written once.</summary>
public abstract class GraphResult : IDisposable
{
    /// <summary>The version of the graph that it was read from.</summary>
    public abstract long Version { get; }

    /// <summary>By which index the store finds what a root field starts from, as text for a developer; null where it has none.</summary>
    public virtual string? AccessOf(PlanRoot root) => null;

    /// <summary>What the store asked a database, for a developer; null where it asked none.</summary>
    public virtual AskedStatement? Statement => null;

    /// <summary>Writes the response.</summary>
    public abstract ResponseSummary Write(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer, Action<ResponseBuffer>? extensions);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the result has rented.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>A statement that a store asked a database.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Its parameters, one JSON object in UTF-8.</param>
public sealed record AskedStatement(string Text, ReadOnlyMemory<byte> Parameters);

/// <summary>An execution reached a limit.</summary>
public sealed class LimitExceededException(string message) : Exception(message);

/// <summary>The store cannot answer now, and may again later. The message is for an operator; it has neither an address nor a credential.</summary>
public sealed class GraphUnavailableException(string reason, Exception? inner = null) : Exception(reason, inner);
