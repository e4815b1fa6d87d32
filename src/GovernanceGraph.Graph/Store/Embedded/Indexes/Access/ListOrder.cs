using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes.Access;

/// <summary>
/// All nodes of a label in the order of a list, read off an index: by id, or by a property up or down, and then by id; what has no value comes
/// last (design, contract 1).
/// </summary>
/// <param name="graph">The version.</param>
/// <param name="label">The label's index.</param>
/// <param name="index">The property's; null for the order of ids.</param>
/// <param name="isDescending">Whether values go down; ids go up all the same.</param>
internal sealed class ListOrder(GraphVersion graph, LabelIndex label, PropertyIndex? index, bool isDescending)
{
    private readonly OrderedItems<int> _valued = index?.Valued ?? label.ById;
    private readonly OrderedItems<int> _missing = index?.Missing ?? OrderedItems<int>.Empty;

    /// <summary>How many nodes there are, whatever the day.</summary>
    public int Count => _valued.Count + _missing.Count;

    /// <summary>Which index it is, for the text of a plan.</summary>
    public string Text => index is null ? "index id" : $"index {index.Column.Name}";

    /// <summary>The order of a list; null where no index has it.</summary>
    public static ListOrder? Of(GraphVersion graph, LabelIndex label, IReadOnlyList<SortKey> sort) => sort switch
    {
        [] => new ListOrder(graph, label, index: null, isDescending: false),
        [var key] when label.Find(key.Column.Name) is { } index => new ListOrder(graph, label, index, key.Descending),
        _ => null,
    };

    /// <summary>Stands at a place of the list, before all nodes that come after it.</summary>
    /// <param name="place">A place; null for the start.</param>
    /// <param name="isAfter">Whether a node that has this very place lies before.</param>
    public NodeWalk From(CursorKey? place, bool isAfter) => new(this, place is null ? 0 : PlaceOf(place, isAfter));

    /// <summary>Stands at the end of the list.</summary>
    public NodeWalk FromEnd() => new(this, Count);

    private int PlaceOf(CursorKey key, bool isAfter)
    {
        var id = EscapedText.Encode(key.NodeId);
        if (index is null)
            return RankOf(_valued, new IdPlace(graph, id), id, isAfter);
        if (key.Values[0] is not { } value)
            return _valued.Count + RankOf(_missing, new IdPlace(graph, id), id, isAfter);
        var rank = RankOf(_valued, PropertyPlace.OfCursor(graph, index.Column, value, id), id, isAfter);
        if (!isDescending)
            return rank;
        var run = index.Equal(graph, value);
        return _valued.Count - run.End + (rank - run.Start);
    }

    private int RankOf<TPlace>(OrderedItems<int> order, TPlace place, ReadOnlySpan<byte> id, bool isAfter)
        where TPlace : struct, IOrderPlace<int>, allows ref struct
    {
        var rank = order.Rank(place);
        return isAfter && rank < order.Count && graph.NodeId(order[rank]).SequenceEqual(id) ? rank + 1 : rank;
    }

    /// <summary>Walks a list in its order, either way, and without allocation.</summary>
    internal struct NodeWalk(ListOrder order, int place)
    {
        private ItemCursor<int> _valued = order._valued.From(0);
        private ItemCursor<int> _missing = order._missing.From(0);
        private Ranks _run;
        private int _place = place;

        /// <summary>The node that the last move went over.</summary>
        public int Current { get; private set; }

        /// <summary>Goes over the next node; false at the end.</summary>
        public bool MoveNext()
        {
            if (_place >= order.Count)
                return false;
            Current = At(_place++);
            return true;
        }

        /// <summary>Goes over the node before; false at the start.</summary>
        public bool MovePrevious()
        {
            if (_place == 0)
                return false;
            Current = At(--_place);
            return true;
        }

        private int At(int place)
        {
            var count = order._valued.Count;
            return place >= count ? _missing.At(place - count) : order.At(place, ref _valued, ref _run);
        }
    }

    // Downwards the runs of one value follow each other backwards, and each is read forwards.
    private int At(int place, ref ItemCursor<int> cursor, ref Ranks run)
    {
        if (!isDescending)
            return cursor.At(place);
        var mirrored = _valued.Count - 1 - place;
        if (mirrored < run.Start || mirrored >= run.End)
            run = RunAt(mirrored, ref cursor);
        return cursor.At(run.Start + (place - (_valued.Count - run.End)));
    }

    private Ranks RunAt(int rank, ref ItemCursor<int> cursor)
    {
        var node = cursor.At(rank);
        var (column, start, end) = (index!.Column, rank, rank + 1);
        if (start > 0 && PropertyPlace.IsSameValue(graph, column, node, cursor.At(start - 1)))
            start = _valued.Rank(PropertyPlace.OfValueOf(graph, column, node, isAfter: false));
        if (end < _valued.Count && PropertyPlace.IsSameValue(graph, column, node, cursor.At(end)))
            end = _valued.Rank(PropertyPlace.OfValueOf(graph, column, node, isAfter: true));
        return new Ranks(start, end);
    }
}
