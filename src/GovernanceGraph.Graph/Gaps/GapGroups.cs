using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>Counts gaps by kind, area and theme: the largest group first, then by the keys; what has none comes last.</summary>
internal static class GapGroups
{
    public static IEnumerable<ComposedValue> Of(IReadOnlyList<Gap> gaps, IReadOnlyList<string> by, GapPlace place)
    {
        var groups = new Dictionary<string, (GroupKeyValue[] Keys, int Count)>(StringComparer.Ordinal);
        foreach (var keys in gaps.SelectMany(gap => GroupKeyValue.Combinations([.. by.Select(key => Keys(gap, key, place))])))
        {
            var identity = string.Join('\u0001', keys.Select(key => key.Text));
            groups[identity] = (keys, groups.GetValueOrDefault(identity).Count + 1);
        }

        if (by.Count == 0 && groups.Count == 0)
            groups[string.Empty] = ([], 0);
        return groups.OrderByDescending(group => group.Value.Count)
            .ThenBy(group => group.Value.Keys.Count(key => key.Text is null))
            .ThenBy(group => group.Key, Utf8Order.Comparer)
            // A gap has no numbers to add up.
            .Select(group => new GroupValue(group.Value.Keys, group.Value.Count, []));
    }

    private static GroupKeyValue[] Keys(Gap gap, string by, GapPlace place) => by switch
    {
        "KIND" => [new GroupKeyValue(gap.Kind, null)],
        "AREA" => Nodes(place.Areas(gap.From)),
        _ => Nodes(place.Themes(gap.From)),
    };

    private static GroupKeyValue[] Nodes(IReadOnlyList<GraphNode> nodes) =>
        nodes.Count == 0 ? [new GroupKeyValue(null, null)] : [.. nodes.Select(node => new GroupKeyValue(node.Id, node))];
}
