using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// The total order of a list (design, contract 1): its sort keys, then the node's id, then the link's. Text compares by its fold, then by
/// itself; texts by their UTF-8 bytes; what has no value comes last either way.
/// </summary>
public sealed class CursorOrder(IReadOnlyList<SortKey> sort) : IComparer<CursorKey>
{
    /// <inheritdoc/>
    public int Compare(CursorKey? x, CursorKey? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        for (var i = 0; i < sort.Count; i++)
        {
            var order = CompareValues(x.Values[i], y.Values[i], sort[i]);
            if (order != 0)
                return order;
        }

        var nodes = Utf8Order.Comparer.Compare(x.NodeId, y.NodeId);
        return nodes != 0 ? nodes : Utf8Order.Comparer.Compare(x.LinkId, y.LinkId);
    }

    /// <summary>Compares two values of a column that are both there.</summary>
    public static int CompareValues(object x, object y, ColumnKind kind) => kind switch
    {
        ColumnKind.Text => CompareTexts((string)x, (string)y),
        ColumnKind.Integer => ((int)x).CompareTo((int)y),
        ColumnKind.Float => ((double)x).CompareTo((double)y),
        ColumnKind.Boolean => ((bool)x).CompareTo((bool)y),
        _ => Utf8Order.Comparer.Compare((string)x, (string)y),
    };

    private static int CompareValues(object? x, object? y, SortKey key)
    {
        if (x is null || y is null)
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        var order = CompareValues(x, y, key.Column.Kind);
        return key.Descending ? -order : order;
    }

    private static int CompareTexts(string x, string y)
    {
        var folds = Utf8Order.Comparer.Compare(Fold.Of(x), Fold.Of(y));
        return folds != 0 ? folds : Utf8Order.Comparer.Compare(x, y);
    }
}
