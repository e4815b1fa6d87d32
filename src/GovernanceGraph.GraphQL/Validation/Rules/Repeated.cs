using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Finds names that occur more than once among nodes that should each have their own.</summary>
internal static class Repeated
{
    // Few names are told apart faster by comparing them than by hashing.
    private const int SmallCount = 8;

    /// <summary>Every name that occurs more than once, with its occurrences in the order of the document; nearly always none.</summary>
    public static List<(string Name, List<NameNode> Nodes)> Of<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
        where TNode : SyntaxNode =>
        nodes.Count <= SmallCount && AreDistinct(nodes, nameOf)
            ? []
            :
            [
                .. nodes
                    .Select(nameOf)
                    .GroupBy(name => name.Value)
                    .Select(group => (group.Key, group.ToList()))
                    .Where(group => group.Item2.Count > 1),
            ];

    private static bool AreDistinct<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            var name = nameOf(nodes[i]).Value;
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[j]).Value == name)
                    return false;
            }
        }

        return true;
    }
}
