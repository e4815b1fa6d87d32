using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>A column compares so; of a list, one of its elements does.</summary>
internal sealed class ColumnCondition(Column column, ValueTest test, bool ofLink) : Condition
{
    // Several labels may have the column at different places.
    private NodeLabel? _label;
    private int _place;

    public override bool Holds(EmbeddedResult result, Row row)
    {
        if (ofLink)
            return test.Holds(result.Graph.LinkGroup(row.Link).Column(column.Index), Numbers.Row(row.Link), column.IsList);
        var group = result.GroupOf(row.Node);
        if (!ReferenceEquals(group.Label, _label))
            (_label, _place) = (group.Label, group.Label.Layout.FindColumn(column.Name)?.Index ?? -1);
        return _place < 0 ? test.HoldsOfNothing : test.Holds(group.Column(_place), Numbers.Row(row.Node), column.IsList);
    }
}
