using System.Globalization;
using GovernanceGraph.Graph.Compilation;

namespace GovernanceGraph.Graph.Store;

/// <summary>Counts what an execution does, stops it at its limits, and looks at its token: at least once every 4,096 links.</summary>
public sealed class WorkMeter(PlanLimits limits, CancellationToken cancellationToken)
{
    /// <summary>How many links are visited between two looks at the token, at most.</summary>
    public const int LinksBetweenLooks = 4_096;

    private int _untilLook = LinksBetweenLooks;

    /// <summary>How many links, and nodes of a scan, were visited.</summary>
    public long LinksVisited { get; private set; }

    /// <summary>How many objects the answer has so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Counts one link, or one node of a scan.</summary>
    /// <exception cref="LimitExceededException">The limit is reached.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public void VisitLink()
    {
        if (++LinksVisited > limits.MaxLinksVisited)
            throw Exceeded(nameof(PlanLimits.MaxLinksVisited), limits.MaxLinksVisited, "links to be visited", "Narrow the filters, or start from fewer nodes.");
        Look();
    }

    /// <summary>Counts one object of the answer.</summary>
    /// <exception cref="LimitExceededException">The limit is reached.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public void AddRow()
    {
        if (++Rows > limits.MaxRows)
            throw Exceeded(nameof(PlanLimits.MaxRows), limits.MaxRows, "objects", "Ask for smaller pages.");
        Look();
    }

    private void Look()
    {
        if (--_untilLook > 0)
            return;
        _untilLook = LinksBetweenLooks;
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static LimitExceededException Exceeded(string limit, long value, string what, string advice) =>
        new($"The operation wants more than {value.ToString(CultureInfo.InvariantCulture)} {what}, the limit {limit}. {advice}");
}
