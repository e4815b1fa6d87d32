using System.Buffers;
using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>A row of a list: the number of a node, and of the link that leads to it; -1 for none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Row(int Node, int Link);

/// <summary>The rows of the lists that are open, the innermost last. It is kept from one result to the next.</summary>
internal sealed class RowBuffer
{
    private const int MostKept = 16 * 1024;

    private Row[] _rows = new Row[1_024];

    public int Count { get; private set; }

    public ref Row this[int index] => ref _rows[index];

    public Span<Row> From(int start) => _rows.AsSpan(start, Count - start);

    public void Add(int node, int link)
    {
        if (Count == _rows.Length)
            Grow();
        _rows[Count++] = new Row(node, link);
    }

    /// <summary>Forgets the rows from there on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Empties the buffer; one that grew large is given back.</summary>
    public void Clear()
    {
        Count = 0;
        if (_rows.Length <= MostKept)
            return;
        ArrayPool<Row>.Shared.Return(_rows);
        _rows = new Row[1_024];
    }

    private void Grow()
    {
        var larger = ArrayPool<Row>.Shared.Rent(2 * _rows.Length);
        _rows.AsSpan(0, Count).CopyTo(larger);
        if (_rows.Length > MostKept)
            ArrayPool<Row>.Shared.Return(_rows);
        _rows = larger;
    }
}
