using Polly;
using Polly.Retry;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>What is tried again, a little later each time: what is certain to have changed nothing, and may do better.</summary>
internal static class Retries
{
    /// <summary>Of reads: what Neo4j calls transient, and connections that break.</summary>
    public static ResiliencePipeline OfReads(TimeProvider time) =>
        Create(exception => exception is ConnectionFailedException || (exception is QueryException { Code: var code } && Neo4jErrors.IsTransient(code)), time);

    /// <summary>Of writes: what Neo4j says it has rolled back.</summary>
    public static ResiliencePipeline OfWrites(TimeProvider time) =>
        Create(exception => exception is QueryException { Code: var code } && Neo4jErrors.SaysRolledBack(code), time);

    private static ResiliencePipeline Create(Predicate<Exception> mayDoBetter, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } exception && mayDoBetter(exception)),
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(50),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
}
