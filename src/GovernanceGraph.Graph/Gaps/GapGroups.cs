using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>Counts gaps by kind, area and theme: the largest group first, then by the keys; what has none comes last.</summary>
internal static class GapGroups
{
    public static IEnumerable<ComposedValue> Of(IReadOnlyList<Gap> gaps, IReadOnlyList<string> by, GapPlace place)
    {
        var groups = new Dictionary<string, (Key[] Keys, int Count)>(StringComparer.Ordinal);
        foreach (var keys in gaps.SelectMany(gap => Combinations([.. by.Select(key => Keys(gap, key, place))])))
        {
            var identity = string.Join('\u0001', keys.Select(key => key.Text));
            groups[identity] = (keys, groups.GetValueOrDefault(identity).Count + 1);
        }

        if (by.Count == 0 && groups.Count == 0)
            groups[string.Empty] = ([], 0);
        return groups.OrderByDescending(group => group.Value.Count)
            .ThenBy(group => group.Value.Keys.Count(key => key.Text is null))
            .ThenBy(group => group.Key, Utf8Order.Comparer)
            .Select(group => new Group(group.Value.Keys, group.Value.Count));
    }

    private static Key[] Keys(Gap gap, string by, GapPlace place) => by switch
    {
        "KIND" => [new Key(gap.Kind, null)],
        "AREA" => Nodes(place.Areas(gap.From)),
        _ => Nodes(place.Themes(gap.From)),
    };

    private static Key[] Nodes(IReadOnlyList<GraphNode> nodes) =>
        nodes.Count == 0 ? [new Key(null, null)] : [.. nodes.Select(node => new Key(node.Id, node))];

    private static IEnumerable<Key[]> Combinations(Key[][] keys)
    {
        IEnumerable<Key[]> all = [[]];
        foreach (var values in keys)
            all = all.SelectMany(head => values.Select(value => (Key[])[.. head, value]));
        return all;
    }

    private sealed class Key(string? text, GraphNode? node) : ComposedValue
    {
        public string? Text => text;

        public override string TypeName => "GroupKey";

        public override object? Field(string name, FieldArguments arguments) => name switch
        {
            "value" => text,
            "node" => node,
            _ => throw UnknownField(name),
        };
    }

    private sealed class Group(Key[] keys, int count) : ComposedValue
    {
        public override string TypeName => "Group";

        public override object? Field(string name, FieldArguments arguments) => name switch
        {
            "keys" => keys,
            "count" => count,
            // A gap has no numbers to add up.
            "numbers" => Array.Empty<ComposedValue>(),
            _ => throw UnknownField(name),
        };
    }
}
