using GovernanceGraph.Graph.Changes;
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
    /// <summary>The order of groups of one size: by their keys, one after another; what has no value comes last.</summary>
    public static IComparer<GroupKeyValue[]> Order { get; } = Comparer<GroupKeyValue[]>.Create(Compare);

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

    private static int Compare(GroupKeyValue[] x, GroupKeyValue[] y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var order = (x[i].Text is null ? 1 : 0) - (y[i].Text is null ? 1 : 0);
            if (order == 0)
                order = Utf8Order.Comparer.Compare(x[i].Text, y[i].Text);
            if (order != 0)
                return order;
        }

        return 0;
    }
}
