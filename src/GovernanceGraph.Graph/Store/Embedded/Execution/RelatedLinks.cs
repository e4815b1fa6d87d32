using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>A relationship as seen from a node, with its names looked up.</summary>
internal sealed class RelatedLinks
{
    private readonly ulong[] _labels;

    public RelatedLinks(GraphSchema schema, RelationshipField field)
    {
        Field = field;
        Type = schema.FindRelationship(field.Type)!;
        Arguments = new ListArguments(null, [], PageRequest.All, field.Name);
        _labels = new ulong[(schema.Labels.Count + 63) / 64];
        foreach (var label in field.TargetLabels)
        {
            var ordinal = schema.FindLabel(label)!.Ordinal;
            _labels[ordinal >> 6] |= 1UL << (ordinal & 63);
        }
    }

    public RelationshipField Field { get; }

    public RelationshipType Type { get; }

    public Direction Direction => Field.Direction;

    /// <summary>What the cursor belongs to where there is one end at most.</summary>
    public ListArguments Arguments { get; }

    /// <summary>Whether the relationship shows an end of that label.</summary>
    public bool Shows(NodeLabel label) => (_labels[label.Ordinal >> 6] >> (label.Ordinal & 63) & 1) != 0;
}
