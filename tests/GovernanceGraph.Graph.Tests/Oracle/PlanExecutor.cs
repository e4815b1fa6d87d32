using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>Executes a plan over a snapshot: one row for the root, with a view of its own for the date of each root field.</summary>
internal sealed class PlanExecutor(GraphSnapshot snapshot, BoundPlan plan, ExecutionOptions options, WorkMeter meter)
{
    public ResultRow Execute()
    {
        var values = new object?[plan.Plan.SlotCount];
        foreach (var root in plan.Plan.Roots)
        {
            var view = new SnapshotView(snapshot, plan.Value(root.AsOf) ?? options.Today, meter);
            values[root.Slot] = Execute(root, view, new RowProjector(view, plan, options, meter));
        }

        return new ResultRow("Query", values);
    }

    private object? Execute(PlanRoot root, SnapshotView view, RowProjector projector) => root switch
    {
        NodeRoot one => FindOne(one, view) is { } node ? projector.Project(node, one.Node) : NotFound(plan.Value(one.Id), one.TypeName, view),
        NodesRoot several => plan.Value(several.Ids)
            .Select(object (id) => view.FindNode(id) is { } node ? projector.Project(node, several.Node) : NotFound(id, GraphSchema.NodeInterfaceName, view))
            .ToArray(),
        ListRoot list => projector.Lists.Execute(list.Connection, parent: null),
        ComputedRoot computed => projector.Compute(
            () => Computations.Find(computed.Computation).OfRoot(view, plan.Value(computed.Arguments)), computed.Composed),
        _ => throw new InvalidOperationException($"Unknown root {root.GetType().Name}."),
    };

    private GraphNode? FindOne(NodeRoot root, SnapshotView view) =>
        view.FindNode(plan.Value(root.Id)) is { } node && root.Labels.Contains(node.Label.Name) ? node : null;

    private static GraphQLError NotFound(string id, string type, SnapshotView view) => UnknownIds.Error(view, id, type);
}
