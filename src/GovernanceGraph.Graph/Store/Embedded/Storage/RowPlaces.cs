using System.Collections.Immutable;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Where the next row of a label or type goes: into a free row, else behind the last one.</summary>
/// <param name="Last">The last number that was given; <see cref="Numbers.None"/> before the first.</param>
/// <param name="Free">The numbers whose node or link was removed.</param>
internal sealed record RowPlaces(int Last, ImmutableStack<int> Free)
{
    public static RowPlaces None { get; } = new(Numbers.None, []);

    /// <summary>Takes a number, in a new group where all are full.</summary>
    /// <param name="nextGroup">The number of a new group.</param>
    /// <param name="number">The number taken.</param>
    public RowPlaces Take(int nextGroup, out int number)
    {
        if (!Free.IsEmpty)
            return this with { Free = Free.Pop(out number) };
        number = Last == Numbers.None || Numbers.Row(Last) == Numbers.RowsInGroup - 1 ? Numbers.Of(nextGroup, 0) : Last + 1;
        return this with { Last = number };
    }

    /// <summary>Gives numbers back.</summary>
    public RowPlaces GiveBack(IEnumerable<int> numbers) => this with { Free = numbers.Aggregate(Free, (free, number) => free.Push(number)) };
}
