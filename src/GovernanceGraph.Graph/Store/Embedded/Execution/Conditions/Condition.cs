namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>
/// A filter with its operands made ready for one request. There are two values: what is missing compares false (design, contract 3).
/// </summary>
internal abstract class Condition
{
    /// <summary>Whether it holds of a node, and of the link that leads there, if one does.</summary>
    public abstract bool Holds(EmbeddedResult result, Row row);
}

/// <summary>All of them hold.</summary>
internal sealed class AllConditions(Condition[] conditions) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(result, row))
                return false;
        }

        return true;
    }
}

/// <summary>One of them holds.</summary>
internal sealed class AnyCondition(Condition[] conditions) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row)
    {
        foreach (var condition in conditions)
        {
            if (condition.Holds(result, row))
                return true;
        }

        return false;
    }
}

/// <summary>It does not hold.</summary>
internal sealed class NotCondition(Condition operand) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row) => !operand.Holds(result, row);
}
