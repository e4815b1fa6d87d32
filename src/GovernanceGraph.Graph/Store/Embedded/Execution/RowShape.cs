using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>What is wanted of objects of one served type, by slot.</summary>
internal sealed class RowShape(ObjectType type, SlotCode[] slots)
{
    public ObjectType Type => type;

    public SlotCode[] Slots => slots;
}

/// <summary>What is wanted of a node, by the ordinal of its label; null for a label that cannot stand there.</summary>
internal sealed class NodeShape(RowShape?[] byLabel)
{
    public RowShape Of(int label) => byLabel[label]!;

    // A selection that many labels share is compiled label by label once the instance is known.
    public RowShape?[] ByLabel => byLabel;
}
