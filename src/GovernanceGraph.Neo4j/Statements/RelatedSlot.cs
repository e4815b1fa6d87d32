using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>A relationship that is followed from the nodes of a place.</summary>
/// <param name="slot">What is wanted of it: a list of its ends, or the one edge.</param>
internal sealed class RelatedSlot(NodeSlot slot)
{
    public NodeSlot Slot => slot;

    /// <summary>The labels from which it is followed.</summary>
    public List<NodeLabel> Owners { get; } = [];

    public RelationshipField Relationship => Of(slot);

    /// <summary>How it is read, once it is compiled.</summary>
    public SlotCode Code { get; set; }

    /// <summary>Whether a slot, as another label has it, is the same.</summary>
    public bool IsSame(NodeSlot other) =>
        other.Slot == slot.Slot
        && Of(other) is var one
        && Relationship is var two
        && one.Type == two.Type
        && one.Direction == two.Direction
        && one.TargetLabels.SequenceEqual(two.TargetLabels, StringComparer.Ordinal);

    private static RelationshipField Of(NodeSlot slot) =>
        slot is SingleSlot single ? single.Relationship : ((RelationshipSource)((ConnectionPlan)slot).Source).Relationship;
}
