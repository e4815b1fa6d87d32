using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Builds the index of a label from all its nodes at once: sorted, not inserted one by one.</summary>
internal static class LabelIndexBuilder
{
    /// <summary>The index of the label's nodes.</summary>
    public static LabelIndex Build(GraphVersion graph, NodeLabel label, int[] nodes)
    {
        var byId = Sort(nodes, sorter =>
        {
            foreach (var node in nodes)
                sorter.Add(graph.NodeId(node), default);
        });
        var (byFirstDay, byLastDay, neverThere) = (new List<long>(), new List<long>(), 0);
        foreach (var node in nodes)
        {
            var (group, row) = (graph.NodeGroup(node), Numbers.Row(node));
            var (first, last) = (group.FirstDay(row), group.LastDay(row));
            if (LabelIndex.IsByFirstDay(first, last))
                byFirstDay.Add(((long)first << 32) | (uint)node);
            if (LabelIndex.IsByLastDay(first, last))
                byLastDay.Add(((long)last << 32) | (uint)node);
            neverThere += first > last ? 1 : 0;
        }

        return new LabelIndex(
            label,
            OrderedItems<int>.Of(byId),
            ByDay(byFirstDay),
            ByDay(byLastDay),
            neverThere,
            [.. LabelIndex.IndexedColumns(label).Select(column => Build(graph, column, byId))]);
    }

    private static PropertyIndex Build(GraphVersion graph, Column column, int[] byId)
    {
        var missing = new List<int>();
        var valued = new List<int>();
        var sorter = new KeySorter(byId.Length);
        foreach (var node in byId)
        {
            var block = graph.NodeGroup(node).Column(column.Index);
            var row = Numbers.Row(node);
            if (block.IsNull(row))
            {
                missing.Add(node);
                continue;
            }

            valued.Add(node);
            AddKey(sorter, column.Kind, block, row);
        }

        var ordered = sorter.Sort().Select(index => valued[index]).ToArray();
        return new PropertyIndex(column, OrderedItems<int>.Of(ordered), OrderedItems<int>.Of([.. missing]));
    }

    private static void AddKey(KeySorter sorter, ColumnKind kind, ColumnBlock block, int row)
    {
        switch (kind)
        {
            case ColumnKind.Text:
                sorter.Add(StoredFold.Unescape(block.Fold(row).ToArray()), StoredFold.Unescape(block.Text(row).ToArray()));
                break;
            case ColumnKind.Integer:
                sorter.Add((ulong)(block.Integer(row) - (long)int.MinValue));
                break;
            case ColumnKind.Float:
                sorter.Add(Ordered(block.Float(row)));
                break;
            case ColumnKind.Boolean:
                sorter.Add(block.Boolean(row) ? 1UL : 0UL);
                break;
            default:
                sorter.Add(block.Text(row), default);
                break;
        }
    }

    // The bits of a number in its order: those of a negative one run backwards.
    private static ulong Ordered(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        const ulong sign = 1UL << 63;
        return (bits & sign) == 0 ? bits | sign : ~bits;
    }

    private static int[] Sort(int[] nodes, Action<KeySorter> addKeys)
    {
        var sorter = new KeySorter(nodes.Length);
        addKeys(sorter);
        return [.. sorter.Sort().Select(index => nodes[index])];
    }

    private static OrderedItems<int> ByDay(List<long> days)
    {
        days.Sort();
        return OrderedItems<int>.Of([.. days.Select(day => (int)day)]);
    }
}
