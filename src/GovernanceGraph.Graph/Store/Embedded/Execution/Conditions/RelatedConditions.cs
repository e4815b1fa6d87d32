using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>So many of the node's visible links meet the condition.</summary>
internal sealed class RelatedCondition(RelatedLinks related, Quantifier quantifier, Condition condition) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row)
    {
        var count = 0;
        foreach (var end in new VisibleEnds(result, row.Node, related))
        {
            if (condition.Holds(result, end))
            {
                if (quantifier is Quantifier.Some or Quantifier.None)
                    return quantifier == Quantifier.Some;
                count++;
            }
            else if (quantifier == Quantifier.All)
            {
                return false;
            }
        }

        return quantifier switch
        {
            Quantifier.Some => false,
            Quantifier.Single => count == 1,
            _ => true,
        };
    }
}

/// <summary>The number of the node's visible links compares so.</summary>
internal sealed class CountCondition(RelatedLinks related, Comparison comparison, object operand) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row)
    {
        var count = 0;
        foreach (var _ in new VisibleEnds(result, row.Node, related))
            count++;
        return comparison switch
        {
            Comparison.Equal => count == (int)operand,
            Comparison.In => ((object?[])operand).Contains(count),
            Comparison.Less => count < (int)operand,
            Comparison.LessOrEqual => count <= (int)operand,
            Comparison.Greater => count > (int)operand,
            _ => count >= (int)operand,
        };
    }
}

/// <summary>The node has one of these labels.</summary>
internal sealed class LabelCondition(IReadOnlyList<string> labels) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row) => labels.Contains(result.Graph.NodeGroup(row.Node).Label.Name);
}

/// <summary>The link has one of these types.</summary>
internal sealed class LinkTypeCondition(IReadOnlyList<string> types) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row) => types.Contains(result.Graph.LinkGroup(row.Link).Type.Name);
}
