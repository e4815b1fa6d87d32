using System.Buffers;
using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>
/// Writes the columns of a group, each in the encoding that suits it. All text of the group lies in one array: the texts of each row
/// together, because a reader who wants one wants its neighbours, and what columns keep for themselves.
/// </summary>
/// <param name="findNode">The number of the node with an id, or -1.</param>
internal sealed class ColumnWriter(Func<string, int> findNode)
{
    private const int MostCodes = 256;
    private const int FewValues = 16;

    private static readonly int[] NoElements = new int[Numbers.RowsInGroup + 1];
    private static readonly int[] OneElement = [.. Enumerable.Range(0, Numbers.RowsInGroup + 1)];
    private static readonly ColumnBlock Missing = new() { Encoding = ColumnEncoding.Constant, NullCode = 0 };
    private static readonly ColumnBlock Empty = new() { Encoding = ColumnEncoding.Constant, NullCode = 0, Elements = NoElements };

    private readonly ArrayBufferWriter<byte> _text = new(64 * 1024);
    private readonly List<object?> _cells = [];
    private readonly List<object?> _values = [];
    private readonly List<byte> _codes = [];
    private readonly Dictionary<object, byte> _codeOf = [];
    private readonly List<int[]> _elements = [];

    /// <summary>The columns of the layout for these rows.</summary>
    public ColumnBlock[] Write(RowLayout layout, ReadOnlySpan<StatementRow> rows)
    {
        _text.ResetWrittenCount();
        _elements.Clear();
        var blocks = new ColumnBlock[layout.Columns.Length];
        var together = new List<int>();
        for (var i = 0; i < blocks.Length; i++)
        {
            var elements = Gather(layout, i, rows);
            var encoding = Choose();
            if (encoding == ColumnEncoding.Plain && elements is null && layout.Columns[i].Kind is ColumnKind.Text or ColumnKind.Id)
                together.Add(i);
            else
                blocks[i] = Write(layout, i, elements, encoding);
        }

        WriteTogether(layout, together, rows, blocks);
        var text = _text.WrittenSpan.ToArray();
        foreach (var block in blocks)
        {
            if (block.Names is null && block.Offsets.Length > 0)
                block.Bound(text);
        }

        return blocks;
    }

    // The cells of a column, of a list those of all rows one after another; returns where each row's begin.
    private int[]? Gather(RowLayout layout, int column, ReadOnlySpan<StatementRow> rows)
    {
        _cells.Clear();
        var isList = layout.Columns[column].IsList;
        if (HasOneValue(layout, column, rows, out var value) && value is not Array { Length: > 1 })
        {
            if (!isList)
                _cells.Add(value);
            AddElements(value);
            return !isList ? null : _cells.Count == 0 ? NoElements : OneElement;
        }

        if (!isList)
        {
            foreach (var row in rows)
                _cells.Add(row.Value(layout, column));
            return null;
        }

        Span<int> elements = stackalloc int[Numbers.RowsInGroup + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            AddElements(rows[i].Value(layout, column));
            elements[i + 1] = _cells.Count;
        }

        return Shared(elements[..(rows.Length + 1)]);
    }

    // Most columns hold nothing in any row, or one object that a load has read once: no cell needs to be looked at then.
    private static bool HasOneValue(RowLayout layout, int column, ReadOnlySpan<StatementRow> rows, out object? value)
    {
        value = rows[0].Value(layout, column);
        foreach (var row in rows[1..])
        {
            if (!ReferenceEquals(row.Value(layout, column), value))
                return false;
        }

        return true;
    }

    private void AddElements(object? list)
    {
        switch (list)
        {
            case string?[] texts:
                _cells.AddRange(texts);
                break;
            case Array values:
                foreach (var value in values)
                    _cells.Add(value);
                break;
        }
    }

    // Parallel lists have their elements at the same places, and most lists have one element or none.
    private int[] Shared(ReadOnlySpan<int> elements)
    {
        if (elements[^1] == 0)
            return NoElements;
        if (elements.SequenceEqual(OneElement.AsSpan(0, elements.Length)))
            return OneElement;
        foreach (var known in _elements)
        {
            if (elements.SequenceEqual(known))
                return known;
        }

        _elements.Add(elements.ToArray());
        return _elements[^1];
    }

    // Finds the distinct values and the code of each cell, as far as that is worth it.
    private ColumnEncoding Choose()
    {
        _values.Clear();
        _codes.Clear();
        _codeOf.Clear();
        var nullCode = ColumnBlock.NoCode;
        foreach (var cell in _cells)
        {
            if (cell is null && nullCode >= 0)
            {
                _codes.Add((byte)nullCode);
                continue;
            }

            if (cell is not null && _codeOf.TryGetValue(cell, out var code))
            {
                _codes.Add(code);
                continue;
            }

            if (_values.Count == MostCodes)
                return ColumnEncoding.Plain;
            _codes.Add((byte)_values.Count);
            if (cell is null)
                nullCode = _values.Count;
            else
                _codeOf.Add(cell, (byte)_values.Count);
            _values.Add(cell);
        }

        if (_values.Count <= 1)
            return ColumnEncoding.Constant;
        return _values.Count <= FewValues || _values.Count * 2 <= _cells.Count ? ColumnEncoding.Coded : ColumnEncoding.Plain;
    }

    private ColumnBlock Write(RowLayout layout, int column, int[]? elements, ColumnEncoding encoding)
    {
        if (encoding == ColumnEncoding.Constant && (_values.Count == 0 || _values[0] is null))
        {
            return elements is null ? Missing
                : _cells.Count == 0 ? Empty
                : new ColumnBlock { Encoding = ColumnEncoding.Constant, NullCode = 0, Elements = elements };
        }

        if (layout.Names[column] is { } names)
            return WriteEnum(names, elements, encoding);
        var plain = encoding == ColumnEncoding.Plain;
        var values = plain ? _cells : _values;
        var kind = layout.Columns[column].Kind;
        var isText = kind is ColumnKind.Text or ColumnKind.Id or ColumnKind.Date or ColumnKind.Enum;
        return new ColumnBlock
        {
            Encoding = encoding,
            Codes = encoding == ColumnEncoding.Coded ? [.. _codes] : [],
            NullCode = plain ? ColumnBlock.NoCode : _values.IndexOf(null),
            Nulls = plain ? Nulls(_cells) : null,
            Elements = elements,
            Offsets = isText ? WriteTexts(values) : [],
            Folds = kind == ColumnKind.Text ? WriteFolds(values) : null,
            Integers = kind switch
            {
                ColumnKind.Integer => [.. values.Select(value => value is int number ? number : 0)],
                ColumnKind.Boolean => [.. values.Select(value => value is true ? 1 : 0)],
                _ => [],
            },
            Floats = kind == ColumnKind.Float ? [.. values.Select(value => value is double number ? number : 0)] : [],
            Nodes = layout.PointsToNode[column] ? [.. values.Select(value => value is string id ? findNode(id) : Numbers.None)] : null,
        };
    }

    private ColumnBlock WriteEnum(EnumNames names, int[]? elements, ColumnEncoding encoding)
    {
        byte CodeOf(object? name) => name is null ? (byte)EnumNames.MostNames : (byte)names.CodeOf((string)name);
        return new ColumnBlock
        {
            Encoding = encoding == ColumnEncoding.Constant ? ColumnEncoding.Constant : ColumnEncoding.Coded,
            Constant = CodeOf(_values[0]),
            Codes = encoding == ColumnEncoding.Constant ? [] : [.. _cells.Select(CodeOf)],
            NullCode = EnumNames.MostNames,
            Elements = elements,
            Offsets = names.Offsets,
            Names = names,
        }.Bound(names.Text);
    }

    private void WriteTogether(RowLayout layout, List<int> columns, ReadOnlySpan<StatementRow> rows, ColumnBlock[] blocks)
    {
        var offsets = new int[(rows.Length * columns.Count) + 1];
        offsets[0] = _text.WrittenCount;
        var place = 0;
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                EscapedText.Write((string?)row.Value(layout, column), _text);
                offsets[++place] = _text.WrittenCount;
            }
        }

        for (var i = 0; i < columns.Count; i++)
        {
            Gather(layout, columns[i], rows);
            blocks[columns[i]] = new ColumnBlock
            {
                Encoding = ColumnEncoding.Plain,
                Nulls = Nulls(_cells),
                Offsets = offsets,
                Stride = columns.Count,
                Place = i,
                Folds = layout.Columns[columns[i]].Kind == ColumnKind.Text ? WriteFolds(_cells) : null,
            };
        }
    }

    private int[] WriteTexts(List<object?> values)
    {
        var offsets = new int[values.Count + 1];
        offsets[0] = _text.WrittenCount;
        for (var i = 0; i < values.Count; i++)
        {
            EscapedText.Write((string?)values[i], _text);
            offsets[i + 1] = _text.WrittenCount;
        }

        return offsets;
    }

    private FoldTable? WriteFolds(List<object?> values)
    {
        var folded = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is string text && !Ascii.IsValid(text))
                folded.Add(i);
        }

        return folded.Count == 0 ? null : new FoldTable([.. folded], WriteTexts([.. folded.Select(i => Fold.Of((string)values[i]!))]));
    }

    private static ulong[]? Nulls(List<object?> cells)
    {
        ulong[]? nulls = null;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is null)
                (nulls ??= new ulong[(cells.Count + 63) / 64])[i >> 6] |= 1UL << (i & 63);
        }

        return nulls;
    }
}
