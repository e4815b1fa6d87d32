using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>
/// Two nodes of one label with nearly the same name may be one thing under two ids. They are reported unless the record itself says how they
/// are two: by a link between them (the same, the next, part of the other), or by their areas.
/// </summary>
internal sealed class NearIdenticalNamesRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        foreach (var alike in seed.Changes.Nodes.GroupBy(node => (node.Label, Key(Name(node)))).Where(group => group.Count() > 1))
        {
            var nodes = alike.ToArray();
            for (var i = 1; i < nodes.Length; i++)
            {
                var (first, second) = (nodes[0], nodes[i]);
                if (!AreJoined(seed, first, second) && !AreInDifferentAreas(seed, first, second))
                {
                    yield return seed.Warning(
                        second.Id,
                        $"`{second.Id}` and `{first.Id}` have nearly the same name, `{Name(second)}` and `{Name(first)}`: make them one, join them, or tell the names apart");
                }
            }
        }
    }

    // Word order, small words, plural forms and punctuation do not tell two things apart.
    private static string Key(string name) =>
        string.Join(' ', SearchTokenizer.Tokens(name).Where(token => token is not ("the" or "of" or "and" or "in" or "for" or "a" or "to")).Order(StringComparer.Ordinal));

    private static bool AreJoined(ValidatedSeed seed, GraphNode first, GraphNode second) =>
        seed.LinksAt(first.Id).Any(link => (link.From == first.Id ? link.To : link.From) == second.Id);

    private static bool AreInDifferentAreas(ValidatedSeed seed, GraphNode first, GraphNode second)
    {
        var (one, other) = (Areas(seed, first), Areas(seed, second));
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
    }

    private static HashSet<string> Areas(ValidatedSeed seed, GraphNode node) =>
        [.. seed.LinksAt(node.Id).Where(link => link.Type.Name == "IN_AREA" && link.From == node.Id).Select(link => link.To)];

    private static string Name(GraphNode node) => (string)node.Values[node.Label.Layout.FindColumn("name")!.Index]!;
}
