using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>
/// ACTION_OWNER: the owners of the actions that answer a finding or a figure, with both links. Of an action without an owner, what comes
/// nearest (ontology, section 6).
/// </summary>
internal static class ActionOwners
{
    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start)
    {
        if (start.Label.Name is not ("Finding" or "Measure"))
            yield break;
        foreach (var way in view.In(start, "RESPONDS_TO").Select(link => Way.In(view, null, link)))
        {
            var owners = view.Out(way.End, "OWNED_BY").Select(link => Way.Out(view, way, link)).ToArray();
            var role = owners.Length > 0 ? StepRole.ActionOwner : StepRole.Nearest;
            yield return ChainStep.Stored(view, role, way);
            foreach (var next in owners.Length > 0 ? owners : Nearest.OfAction(view, way.End, way))
                yield return ChainStep.Stored(view, role, next);
        }
    }
}
