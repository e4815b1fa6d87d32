using System.Buffers.Binary;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>
/// The total order of a list (design, contract 1) over rows: sort keys, then the node's id, then the link's. Texts are compared where they
/// lie. The first key's first bytes are kept beside each row, so that most comparisons look at nothing else.
/// </summary>
internal sealed class RowOrder(EmbeddedResult result)
{
    private IReadOnlyList<SortKey> _sort = [];

    /// <summary>The order of some keys.</summary>
    public static RowOrder Of(EmbeddedResult result, IReadOnlyList<SortKey> sort) => new(result) { _sort = sort };

    /// <summary>Takes up the keys of a list.</summary>
    public void Use(IReadOnlyList<SortKey> sort) => _sort = sort;

    /// <summary>Writes what of the first key decides most comparisons: its first bytes, of which <see cref="KeyAt"/> makes numbers in its order.</summary>
    public void WritePrefix(Row row, Span<byte> prefix)
    {
        prefix.Clear();
        if (_sort.Count == 0)
            return;
        var key = _sort[0];
        if (Find(row, key.Column) is { } column && !column.IsNull(Numbers.Row(row.Node)))
            WritePrefix(column, Numbers.Row(row.Node), key.Column.Kind, prefix);
        else if (!key.Descending)
            prefix.Fill(byte.MaxValue);
    }

    /// <summary>Eight bytes of a prefix as a number: rows are in the order of the first of their numbers that differ.</summary>
    public ulong KeyAt(ReadOnlySpan<byte> prefix, int place)
    {
        if (_sort.Count == 0)
            return 0;
        var bytes = BinaryPrimitives.ReadUInt64BigEndian(prefix[place..]);
        if (_sort[0].Column.Kind == ColumnKind.Text)
            bytes = FoldedText.Lower(bytes);
        return _sort[0].Descending ? ~bytes : bytes;
    }

    /// <summary>Compares two rows.</summary>
    public int Compare(Row x, Row y)
    {
        foreach (var key in _sort)
        {
            var order = Compare(x, y, key);
            if (order != 0)
                return order;
        }

        if (x.Node != y.Node)
        {
            var nodes = EscapedOrder.Compare(Id(x.Node), Id(y.Node));
            if (nodes != 0)
                return nodes;
        }

        // Only links between the same ends come here.
        return x.Link == y.Link ? 0 : EscapedOrder.Compare(LinkId(x), LinkId(y));
    }

    /// <summary>Compares a row with the place that a cursor names.</summary>
    public int Compare(Row row, CursorKey place)
    {
        for (var i = 0; i < _sort.Count; i++)
        {
            var order = Compare(row, place.Values[i], _sort[i]);
            if (order != 0)
                return order;
        }

        var nodes = EscapedOrder.Compare(Id(row.Node), EscapedText.Encode(place.NodeId));
        return nodes != 0 ? nodes : EscapedOrder.Compare(LinkId(row), EscapedText.Encode(place.LinkId));
    }

    private static void WritePrefix(ColumnBlock column, int row, ColumnKind kind, Span<byte> prefix)
    {
        switch (kind)
        {
            case ColumnKind.Integer:
                BinaryPrimitives.WriteInt64BigEndian(prefix, (long)column.Integer(row) - int.MinValue);
                break;
            case ColumnKind.Float:
                // The bits of a double are in its order once those of a negative one are turned round.
                var bits = BitConverter.DoubleToUInt64Bits(column.Float(row));
                BinaryPrimitives.WriteUInt64BigEndian(prefix, (bits >> 63) != 0 ? ~bits : bits | (1UL << 63));
                break;
            case ColumnKind.Boolean:
                prefix[0] = column.Boolean(row) ? (byte)1 : (byte)0;
                break;
            default:
                (kind == ColumnKind.Text ? column.Fold(row) : new FoldedText(column.Text(row), isFold: true)).CopyUnescapedTo(prefix);
                break;
        }
    }

    private int Compare(Row x, Row y, SortKey key)
    {
        var (left, right) = (Find(x, key.Column), Find(y, key.Column));
        var (one, other) = (Numbers.Row(x.Node), Numbers.Row(y.Node));
        var (isLeft, isRight) = (left is not null && !left.IsNull(one), right is not null && !right.IsNull(other));
        if (!isLeft || !isRight)
            return (isLeft ? 0 : 1) - (isRight ? 0 : 1);
        var order = Compare(left!, one, right!, other, key.Column.Kind);
        return key.Descending ? -order : order;
    }

    private static int Compare(ColumnBlock x, int one, ColumnBlock y, int other, ColumnKind kind)
    {
        switch (kind)
        {
            case ColumnKind.Integer:
                return x.Integer(one).CompareTo(y.Integer(other));
            case ColumnKind.Float:
                return x.Float(one).CompareTo(y.Float(other));
            case ColumnKind.Boolean:
                return x.Boolean(one).CompareTo(y.Boolean(other));
            case ColumnKind.Text:
                var folds = FoldedText.Compare(x.Fold(one), y.Fold(other));
                return folds != 0 ? folds : EscapedOrder.Compare(x.Text(one), y.Text(other));
            default:
                return EscapedOrder.Compare(x.Text(one), y.Text(other));
        }
    }

    private int Compare(Row row, object? place, SortKey key)
    {
        var column = Find(row, key.Column);
        var at = Numbers.Row(row.Node);
        var isThere = column is not null && !column.IsNull(at);
        if (!isThere || place is null)
            return (isThere ? 0 : 1) - (place is null ? 1 : 0);
        var order = key.Column.Kind switch
        {
            ColumnKind.Integer => column!.Integer(at).CompareTo((int)place),
            ColumnKind.Float => column!.Float(at).CompareTo((double)place),
            ColumnKind.Boolean => column!.Boolean(at).CompareTo((bool)place),
            ColumnKind.Text => column!.Fold(at).CompareTo(EscapedText.Encode(Fold.Of((string)place))),
            _ => 0,
        };
        if (order == 0 && key.Column.Kind is not (ColumnKind.Integer or ColumnKind.Float or ColumnKind.Boolean))
            order = EscapedOrder.Compare(column!.Text(at), EscapedText.Encode((string)place));
        return key.Descending ? -order : order;
    }

    private ColumnBlock? Find(Row row, Column column)
    {
        var group = result.GroupOf(row.Node);
        var own = group.Label.Layout.Columns;
        if (column.Index < own.Count && ReferenceEquals(own[column.Index], column))
            return group.Column(column.Index);
        return group.Label.Layout.FindColumn(column.Name) is { } same ? group.Column(same.Index) : null;
    }

    private byte[] LinkId(Row row) => row.Link < 0 ? [] : result.StatementId(new Row(Numbers.None, row.Link));

    private ReadOnlySpan<byte> Id(int node) => result.Graph.NodeGroup(node).Id(Numbers.Row(node));
}
