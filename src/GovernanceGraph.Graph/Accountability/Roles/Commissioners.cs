using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Roles;

/// <summary>COMMISSIONER: who buys or funds a service.</summary>
internal static class Commissioners
{
    public static IEnumerable<ChainStep> Of(GraphView view, GraphNode start) => start.Label.Name != "Service" ? [] :
        view.In(start, "COMMISSIONS").Select(link => ChainStep.Stored(view, StepRole.Commissioner, Way.In(view, null, link)));
}
