using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Walks ordered items from a place, forwards or backwards, without allocation.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ItemCursor<T>(OrderedItems<T> items, int rank)
    where T : notnull
{
    private T[] _leaf = [];
    private int _start;

    /// <summary>How many items lie before the place where the cursor stands.</summary>
    public int Rank { get; private set; } = rank;

    /// <summary>The item that the last move went over.</summary>
    public T Current { get; private set; } = default!;

    /// <summary>Goes over the next item; false at the end.</summary>
    public bool MoveNext()
    {
        if (Rank >= items.Count)
            return false;
        Current = At(Rank++);
        return true;
    }

    /// <summary>Goes over the item before; false at the start.</summary>
    public bool MovePrevious()
    {
        if (Rank == 0)
            return false;
        Current = At(--Rank);
        return true;
    }

    /// <summary>The item at a rank; that of a neighbour is near at hand.</summary>
    public T At(int rank)
    {
        var place = rank - _start;
        if ((uint)place >= (uint)_leaf.Length)
        {
            _leaf = items.LeafAt(rank, out _start);
            place = rank - _start;
        }

        return _leaf[place];
    }
}
