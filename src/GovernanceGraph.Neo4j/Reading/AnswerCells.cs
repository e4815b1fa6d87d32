using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>
/// The values of an answer, found in one pass over its bytes: the elements of every list lie together, so that any of them is one step away.
/// Texts and numbers stay bytes of the answer. The room is used again for the next answer.
/// </summary>
internal sealed class AnswerCells
{
    // The elements of lists that are still open; those of a list move to their place when it ends.
    private readonly Stack<int> _openLists = new();
    private Cell[] _open = new Cell[256];
    private int _openCount;
    private Cell[] _cells = new Cell[1_024];
    private int _count;
    private ReadOnlyMemory<byte> _utf8;

    public ref readonly Cell this[int index] => ref _cells[index];

    /// <summary>The bytes of a cell.</summary>
    public ReadOnlySpan<byte> Bytes(int index)
    {
        ref readonly var cell = ref _cells[index];
        return _utf8.Span.Slice(cell.Start, cell.Length);
    }

    /// <summary>The bytes of an escaped text as they stand in the answer, with the quotes around.</summary>
    public ReadOnlySpan<byte> Quoted(int index)
    {
        ref readonly var cell = ref _cells[index];
        return _utf8.Span.Slice(cell.Start - 1, cell.Length + 2);
    }

    /// <summary>A whole number.</summary>
    public long Integer(int index) => Utf8Parser.TryParse(Bytes(index), out long value, out _) ? value : throw NoNumber(index);

    /// <summary>A number.</summary>
    public double Float(int index) => Utf8Parser.TryParse(Bytes(index), out double value, out _) ? value : throw NoNumber(index);

    /// <summary>A text.</summary>
    public string Text(int index)
    {
        if (_cells[index].Kind == CellKind.Text)
            return Encoding.UTF8.GetString(Bytes(index));
        var reader = new Utf8JsonReader(Quoted(index));
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="utf8">An answer.</param>
    /// <param name="start">Where the list begins in it.</param>
    /// <returns>The cell of the list itself.</returns>
    public int Read(ReadOnlyMemory<byte> utf8, int start)
    {
        _utf8 = utf8;
        _count = 0;
        _openCount = 0;
        _openLists.Clear();
        var reader = new Utf8JsonReader(utf8.Span[start..]);
        do
        {
            reader.Read();
            Take(ref reader, start);
        }
        while (_openLists.Count > 0);
        return Close(0, 1).Start;
    }

    /// <summary>Lets go of the answer.</summary>
    public void Clear() => _utf8 = default;

    private void Take(ref Utf8JsonReader reader, int start)
    {
        var at = start + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                _openLists.Push(_openCount);
                break;
            case JsonTokenType.EndArray:
                var first = _openLists.Pop();
                var list = Close(first, _openCount - first);
                _openCount = first;
                Open(list);
                break;
            case JsonTokenType.StartObject:
                reader.Skip();
                Open(new Cell(CellKind.Map, at, start + (int)reader.BytesConsumed - at));
                break;
            case JsonTokenType.String:
                Open(new Cell(reader.ValueIsEscaped ? CellKind.EscapedText : CellKind.Text, at + 1, reader.ValueSpan.Length));
                break;
            case JsonTokenType.Number:
                Open(new Cell(CellKind.Number, at, reader.ValueSpan.Length));
                break;
            case JsonTokenType.True:
                Open(new Cell(CellKind.True, at, 0));
                break;
            case JsonTokenType.False:
                Open(new Cell(CellKind.False, at, 0));
                break;
            default:
                Open(default);
                break;
        }
    }

    private InvalidOperationException NoNumber(int index) => new($"A {_cells[index].Kind} stands where a number is expected.");

    private void Open(Cell cell)
    {
        if (_openCount == _open.Length)
            Array.Resize(ref _open, 2 * _open.Length);
        _open[_openCount++] = cell;
    }

    private Cell Close(int first, int length)
    {
        if (_count + length > _cells.Length)
            Array.Resize(ref _cells, Math.Max(2 * _cells.Length, _count + length));
        Array.Copy(_open, first, _cells, _count, length);
        var list = new Cell(CellKind.List, _count, length);
        _count += length;
        return list;
    }
}
