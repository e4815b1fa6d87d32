using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>A list, ready to be executed: where its rows come from and what must be known of them.</summary>
internal sealed class ConnectionShape
{
    public ConnectionShape(GraphSchema schema, ConnectionPlan plan, RowShape row)
    {
        Plan = plan;
        Row = row;
        Label = (plan.Source as LabelSource)?.Label;
        Related = plan.Source is RelationshipSource source ? new RelatedLinks(schema, source.Relationship) : null;
        HasEntries = plan.Slots.Any(slot => slot is NodesSlot or EdgesSlot);
        HasTotal = plan.Slots.Any(slot => slot is TotalCountSlot);
        HasGroups = plan.Slots.Any(slot => slot is GroupsSlot);
        HasPageInfo = plan.Slots.Any(slot => slot is PageInfoSlot);
        Numeric = HasGroups ? NumberTotals.Columns(schema, plan.Source) : [];
    }

    public ConnectionPlan Plan { get; }

    public RowShape Row { get; }

    /// <summary>The label whose nodes are listed; null for a list of links.</summary>
    public NodeLabel? Label { get; }

    /// <summary>The links that are listed; null for a list of nodes.</summary>
    public RelatedLinks? Related { get; }

    public bool HasEntries { get; }

    public bool HasTotal { get; }

    public bool HasGroups { get; }

    public bool HasPageInfo { get; }

    /// <summary>The columns that groups add up.</summary>
    public Column[] Numeric { get; }
}
