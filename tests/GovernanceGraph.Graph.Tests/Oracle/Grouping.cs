using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>Groups the rows of a list: the largest group first, then by the keys; what has no value comes last.</summary>
internal static class Grouping
{
    public static IReadOnlyList<GroupValue> Group(
        List<ListRow> rows, IReadOnlyList<GroupKeyPlan> by, ConnectionSource source, SnapshotView view, WorkMeter meter)
    {
        var numeric = Numeric(source, view.Schema);
        if (by.Count == 0)
            return [Value([], rows, numeric)];
        var groups = new Dictionary<string, (GroupKeyValue[] Keys, List<ListRow> Rows)>();
        foreach (var row in rows)
        {
            foreach (var keys in GroupKeyValue.Combinations(by.Select(key => Values(key, row.Node, view)).ToArray()))
            {
                meter.VisitLink();
                // Lengths keep two keys from running into one another.
                var identity = string.Concat(keys.Select(key => $"{key.Text?.Length ?? -1}:{key.Text}"));
                if (!groups.TryGetValue(identity, out var group))
                    groups[identity] = group = (keys, []);
                group.Rows.Add(row);
            }
        }

        return
        [
            .. groups.Values
                .OrderByDescending(group => group.Rows.Count)
                .ThenBy(group => group.Keys, Comparer<GroupKeyValue[]>.Create(CompareKeys))
                .Select(group => Value(group.Keys, group.Rows, numeric)),
        ];
    }

    private static Column[] Numeric(ConnectionSource source, GraphSchema schema)
    {
        var target = source is LabelSource label ? label.Label.Name : ((RelationshipSource)source).Relationship.Target;
        return schema.FindLabel(target) is { } single
            ? [.. single.Layout.Properties.Where(property => !property.IsList && property.Value is null)
                .Select(property => property.Column).Where(column => column.Kind is ColumnKind.Integer or ColumnKind.Float)]
            : [];
    }

    private static IReadOnlyList<GroupKeyValue> Values(GroupKeyPlan key, GraphNode node, SnapshotView view)
    {
        switch (key)
        {
            case RelatedGroupKey relationship:
                var ends = view.Related(node, relationship.Relationship).Select(row => row.Node).DistinctBy(end => end.Id).ToArray();
                return ends.Length == 0 ? [new GroupKeyValue(null, null)] : [.. ends.Select(end => new GroupKeyValue(end.Id, end))];
            case YearGroupKey year:
                return [new GroupKeyValue((node.ValueOf(year.Column) as string)?[..4], null)];
            default:
                return [new GroupKeyValue(Text(node.ValueOf(((ColumnGroupKey)key).Column)), null)];
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static GroupValue Value(GroupKeyValue[] keys, List<ListRow> rows, Column[] numeric) =>
        new(keys, rows.Count, numeric.Select(column => new NumberSummary(column, rows)));

    private static int CompareKeys(GroupKeyValue[] x, GroupKeyValue[] y)
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
