using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>Writes a relationship as a pattern: <c>(n)-[r:`OWNED_BY`]->(m)</c>.</summary>
internal static class RelationshipPattern
{
    /// <summary>The pattern. Labels at the far end are named only where the type leads to others as well: each is a look at the node.</summary>
    /// <param name="schema">The model.</param>
    /// <param name="relationship">The relationship, seen from <paramref name="node"/>.</param>
    /// <param name="node">The variable of the node that one looks from.</param>
    /// <param name="owners">The labels that it can have.</param>
    /// <param name="link">The variable of the link.</param>
    /// <param name="end">The variable of the far end.</param>
    public static string Write(GraphSchema schema, RelationshipField relationship, string node, IReadOnlyList<NodeLabel> owners, string link, string end) =>
        Write(relationship, relationship.Direction, node, link, EndLabels.MustBeNamed(schema, relationship, owners) ? $"{end}:{Labels(relationship.TargetLabels)}" : end);

    /// <summary>The pattern in one direction, with the far end as it is given.</summary>
    public static string Write(RelationshipField relationship, Direction direction, string node, string link, string end)
    {
        var (tail, head) = direction switch
        {
            Direction.Out => ("-", "->"),
            Direction.In => ("<-", "-"),
            _ => ("-", "-"),
        };
        return $"({node}){tail}[{link}:{StoredNames.Quote(relationship.Type)}]{head}({end})";
    }

    /// <summary>One of these labels.</summary>
    public static string Labels(IEnumerable<string> labels) => string.Join('|', labels.Select(StoredNames.Quote));
}
