using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>The node is one of those that an index found, and the rest of the condition holds of it.</summary>
internal sealed class MemberCondition(NumberSet members, Condition? rest) : Condition
{
    public override bool Holds(EmbeddedResult result, Row row) => members.Contains(row.Node) && (rest is null || rest.Holds(result, row));
}
