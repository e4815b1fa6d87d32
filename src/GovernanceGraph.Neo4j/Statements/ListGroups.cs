using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements.Groups;
using GovernanceGraph.Neo4j.Statements.Pages;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>The groups that are wanted of a list: further cells of its page, and the nodes that are keys.</summary>
/// <param name="scope">The root field.</param>
/// <param name="plan">The list.</param>
/// <param name="labels">The labels of its nodes.</param>
internal sealed class ListGroups(RootScope scope, ConnectionPlan plan, IReadOnlyList<NodeLabel> labels)
{
    private readonly List<(GroupsSlot Slot, GroupsText Text)> _groups = [];

    /// <summary>The cells of the page.</summary>
    public IEnumerable<string> Cells => _groups.Select(item => item.Text.Groups);

    /// <summary>The variables that have the nodes of keys, each a list.</summary>
    public IEnumerable<string> Nodes => _groups.SelectMany(item => item.Text.Nodes);

    /// <summary>Groups the rows of a list that was cut.</summary>
    /// <param name="page">The list.</param>
    /// <param name="node">Gives the node of a row.</param>
    public void Write(PageText page, Func<string, string> node)
    {
        var numbers = NumberTotals.Columns(scope.Model, plan.Source);
        foreach (var slot in plan.Slots.OfType<GroupsSlot>())
            _groups.Add((slot, new GroupsWriter(scope.Visibility).Write(page.Rows, node, labels, scope.Statement.Shape.Value(slot.By), numbers)));
    }

    /// <summary>How the groups are read; the nodes of keys are added to the statement.</summary>
    public IReadOnlyDictionary<GroupsSlot, SlotCode> Finish()
    {
        var codes = new Dictionary<GroupsSlot, SlotCode>();
        foreach (var (slot, text) in _groups)
        {
            codes[slot] = new SlotCode
            {
                Operation = SlotOperation.Groups,
                Cell = PageRows.CellCount + codes.Count,
                Plan = new GroupsPlan(slot.By, NumberTotals.Columns(scope.Model, plan.Source)),
                Shape = Shape(slot.Groups, slot, text),
            };
        }

        return codes;
    }

    private object? Shape(Projection? projection, GroupsSlot slot, GroupsText text) => projection switch
    {
        ComposedProjection composed => ComposedShapes.Of(composed, child => Shape(child, slot, text)),
        NodeProjection nodes when text.Nodes.Count > 0 => KeyNodes(nodes, slot, text),
        _ => null,
    };

    private Place KeyNodes(NodeProjection projection, GroupsSlot slot, GroupsText text)
    {
        var keys = scope.Statement.Shape.Value(slot.By).OfType<RelatedGroupKey>();
        const string node = Locals.Node;
        scope.Statement.Call(text.Nodes.Select(PageRows.Listed));
        scope.Builder.Line(new RowSource(string.Join(" + ", text.Nodes.Select(PageRows.Listed)), IsNested: true).Unwind(node));
        scope.Builder.Line($"WITH DISTINCT {node}");
        return PlaceById.Write(scope, projection, scope.Labels(keys.SelectMany(key => key.Relationship.TargetLabels).Distinct()), node, mayBeHidden: false);
    }
}
