using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>The values of one group key, numbered as they are met: rows are grouped by numbers, and only a group's key becomes text.</summary>
internal sealed class GroupKeyCodes(EmbeddedResult result, GroupKeyPlan key)
{
    private const int YearLength = 4;
    private const int NoNode = -1;

    private readonly RelatedLinks? _related = key is RelatedGroupKey related ? new RelatedLinks(result.Graph.Schema, related.Relationship) : null;
    private readonly Dictionary<int, int> _nodes = [];
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _texts =
        new Dictionary<byte[], int>(Utf8Equality.Comparer).GetAlternateLookup<ReadOnlySpan<byte>>();
    private readonly List<GroupKeyValue> _values = [];
    private readonly List<int> _codes = [];
    private int _nothing = -1;

    /// <summary>What the number stands for.</summary>
    public GroupKeyValue Value(int code) => _values[code];

    /// <summary>The numbers of a row's values: one, or one for each node that the relationship leads to.</summary>
    public IReadOnlyList<int> Of(int node)
    {
        if (_related is null)
            return [OfColumn(node)];
        _codes.Clear();
        foreach (var end in new VisibleEnds(result, node, _related))
        {
            var code = OfNode(end.Node);
            if (!_codes.Contains(code))
                _codes.Add(code);
        }

        if (_codes.Count == 0)
            _codes.Add(OfNode(NoNode));
        return _codes.ToArray();
    }

    private int OfNode(int node)
    {
        if (_nodes.TryGetValue(node, out var code))
            return code;
        var found = node == NoNode ? null : result.View.Node(node);
        return _nodes[node] = Add(new GroupKeyValue(found?.Id, found));
    }

    private int OfColumn(int node)
    {
        var group = result.Graph.NodeGroup(node);
        var column = key is YearGroupKey year ? year.Column : ((ColumnGroupKey)key).Column;
        var own = group.Label.Layout.FindColumn(column.Name);
        var row = Numbers.Row(node);
        if (own is null || group.Column(own.Index).IsNull(row))
            return _nothing < 0 ? _nothing = Add(new GroupKeyValue(null, null)) : _nothing;

        Span<byte> number = stackalloc byte[32];
        var text = TextOf(group.Column(own.Index), row, column.Kind, number);
        if (key is YearGroupKey)
            text = text[..YearLength];
        if (_texts.TryGetValue(text, out var code))
            return code;
        return _texts[text] = Add(new GroupKeyValue(StoredValue.Unescape(text), null));
    }

    private static ReadOnlySpan<byte> TextOf(ColumnBlock column, int row, ColumnKind kind, Span<byte> buffer)
    {
        int length;
        switch (kind)
        {
            case ColumnKind.Boolean:
                return column.Boolean(row) ? "true"u8 : "false"u8;
            case ColumnKind.Integer:
                column.Integer(row).TryFormat(buffer, out length, default, CultureInfo.InvariantCulture);
                return buffer[..length];
            case ColumnKind.Float:
                var text = column.Float(row).ToString("0.######", CultureInfo.InvariantCulture);
                return System.Text.Encoding.ASCII.GetBytes(text);
            default:
                return column.Text(row);
        }
    }

    private int Add(GroupKeyValue value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }
}
