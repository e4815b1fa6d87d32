using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>HANDED_DOWN: to whom a body on the walk hands a task down.</summary>
internal static class HandedDown
{
    public static IEnumerable<ChainStep> Of(GraphView view, WalkNode holder) => view.Out(holder.Node, "DELEGATES_TO")
        .Select(link => ChainStep.Stored(view, StepRole.HandedDown, Way.Out(view, holder.Way, link), holder.Via));
}
