using System.Numerics;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Numbers of nodes, of which one asks whether a number is among them. It is filled anew for each use and keeps its memory.</summary>
internal sealed class NumberSet
{
    // The golden ratio's share of 32 bits: neighbouring numbers, as nodes of one list have, come to lie apart.
    private const uint Spread = 2_654_435_769;
    private const int MostKept = 64 * 1024;

    // One more than the number; 0 where there is none.
    private int[] _slots = [];
    private int _shift;

    /// <summary>Holds these numbers and no others.</summary>
    public void Fill(ReadOnlySpan<int> numbers)
    {
        var room = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * numbers.Length));
        if (_slots.Length < room || _slots.Length > MostKept)
            _slots = new int[room];
        else
            _slots.AsSpan(0, room).Clear();
        _shift = 32 - BitOperations.Log2((uint)room);
        foreach (var number in numbers)
        {
            var slot = Slot(number);
            while (_slots[slot] != 0 && _slots[slot] != number + 1)
                slot = Next(slot);
            _slots[slot] = number + 1;
        }
    }

    /// <summary>Whether a number is among them.</summary>
    public bool Contains(int number)
    {
        for (var slot = Slot(number); _slots[slot] != 0; slot = Next(slot))
        {
            if (_slots[slot] == number + 1)
                return true;
        }

        return false;
    }

    private int Slot(int number) => (int)(((uint)number * Spread) >> _shift);

    private int Next(int slot) => (slot + 1) & (int)(uint.MaxValue >> _shift);
}
