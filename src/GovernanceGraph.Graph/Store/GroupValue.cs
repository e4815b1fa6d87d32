using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store;

/// <summary>A group of a list's entries: what they have in common, how many they are, and their numbers added up.</summary>
internal sealed class GroupValue(GroupKeyValue[] keys, int count, IEnumerable<ComposedValue> numbers) : ComposedValue
{
    public override string TypeName => "Group";

    public override object? Field(string name, FieldArguments _) => name switch
    {
        "keys" => keys,
        "count" => count,
        "numbers" => numbers,
        _ => throw UnknownField(name),
    };
}

/// <summary>One thing that the entries of a group have in common.</summary>
internal sealed class GroupKeyValue(string? text, GraphNode? node) : ComposedValue
{
    public string? Text => text;

    public override string TypeName => "GroupKey";

    /// <summary>Every way to take one key of each list: an entry with several values of a key stands in several groups.</summary>
    public static IEnumerable<GroupKeyValue[]> Combinations(IReadOnlyList<GroupKeyValue>[] keys)
    {
        IEnumerable<GroupKeyValue[]> all = [[]];
        foreach (var values in keys)
            all = all.SelectMany(head => values.Select(value => (GroupKeyValue[])[.. head, value]));
        return all;
    }

    public override object? Field(string name, FieldArguments _) => name switch
    {
        "value" => text,
        "node" => node,
        _ => throw UnknownField(name),
    };
}
