using GovernanceGraph.Neo4j.Seeding;

namespace GovernanceGraph.Neo4j.Tests.Seeding;

/// <summary>Ends a load after some batches, as a fault of the process would.</summary>
internal sealed class Interruption(int batches) : IProgress<LoadProgress>
{
    /// <summary>Ends none.</summary>
    public static Interruption Never => new(int.MaxValue);

    /// <summary>How many batches were written.</summary>
    public int Written { get; private set; }

    public void Report(LoadProgress value)
    {
        if (++Written == batches)
            throw new OperationCanceledException();
    }
}
