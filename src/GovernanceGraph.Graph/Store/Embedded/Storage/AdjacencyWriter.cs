using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Store.Embedded.Indexes;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Writes the links at the nodes of a group anew, with some more and some less.</summary>
internal sealed class AdjacencyWriter(LinkOrder order, int typeCount)
{
    // From here on a hub is written anew rather than changed link by link.
    private const int ManyChanges = 256;

    private readonly List<LinkEntry> _entries = [];
    private readonly List<byte> _types = [];
    private readonly List<Hub> _hubs = [];

    /// <summary>The links with the changes. A link that comes and goes does not come.</summary>
    public Adjacency Write(Adjacency links, List<LinkChange> changes)
    {
        _entries.Clear();
        _types.Clear();
        _hubs.Clear();
        var removed = changes.Where(change => change.IsRemoved).Select(change => change.Entry.Link).ToHashSet();
        var removedRows = changes.Where(change => change.IsRemoved).ToLookup(change => (int)change.Row);
        var added = removed.Count == 0 ? changes : changes.FindAll(change => !removed.Contains(change.Entry.Link));
        Sort(added);

        var rows = Math.Max(links.Rows, added.Count == 0 ? 0 : added[^1].Row + 1);
        var ends = new int[rows + 1];
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            var first = next;
            while (next < added.Count && added[next].Row == row)
                next++;
            var come = CollectionsMarshal.AsSpan(added)[first..next];
            if (links.FindHub(row) is { } hub)
                WriteHub(hub, come, [.. removedRows[row]], removed);
            else
                WriteRow(links, row, come, removed);
            ends[row + 1] = _entries.Count;
        }

        return _entries.Count == 0 && _hubs.Count == 0 ? Adjacency.Empty : new Adjacency(ends, [.. _entries], [.. _types], [.. _hubs]);
    }

    // A file has links in the order of their ids mostly, and then they are in order here.
    private void Sort(List<LinkChange> changes)
    {
        for (var i = 1; i < changes.Count; i++)
        {
            if (order.Compare(changes[i - 1], changes[i]) <= 0)
                continue;
            changes.Sort(order);
            return;
        }
    }

    private void WriteRow(Adjacency links, int row, ReadOnlySpan<LinkChange> come, HashSet<int> removed)
    {
        var start = _entries.Count;
        var entries = links.Entries(row);
        var types = links.Types(row);
        var next = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if (removed.Contains(entries[i].Link))
                continue;
            var change = new LinkChange(entries[i], (byte)row, types[i], IsRemoved: false);
            while (next < come.Length && order.Compare(come[next], change) < 0)
                Add(come[next++]);
            Add(change);
        }

        while (next < come.Length)
            Add(come[next++]);
        if (_entries.Count - start > Hub.Least)
            MoveApart(row, start);
    }

    private void Add(LinkChange change)
    {
        _entries.Add(change.Entry);
        _types.Add(change.Type);
    }

    private void MoveApart(int row, int start)
    {
        var byType = Enumerable.Repeat(OrderedItems<LinkEntry>.Empty, typeCount).ToArray();
        for (var i = start; i < _entries.Count;)
        {
            var type = _types[i];
            var end = i;
            while (end < _entries.Count && _types[end] == type)
                end++;
            byType[type] = OrderedItems<LinkEntry>.Of(CollectionsMarshal.AsSpan(_entries)[i..end]);
            i = end;
        }

        _hubs.Add(new Hub(row, byType));
        _entries.RemoveRange(start, _entries.Count - start);
        _types.RemoveRange(start, _types.Count - start);
    }

    private void WriteHub(Hub hub, ReadOnlySpan<LinkChange> come, LinkChange[] go, HashSet<int> removed)
    {
        var byType = hub.ByType.ToArray();
        for (var type = 0; type < byType.Length; type++)
        {
            var newer = OfType(come, type);
            var older = Array.FindAll(go, change => change.Type == type);
            byType[type] = newer.Length + older.Length > ManyChanges
                ? Rewrite(byType[type], newer, removed)
                : Change(byType[type], newer, older);
        }

        var changed = new Hub(hub.Row, byType);
        if (changed.Count > Hub.Least / 2)
            _hubs.Add(changed);
        else
            MoveBack(changed);
    }

    private void MoveBack(Hub hub)
    {
        for (var type = 0; type < hub.ByType.Length; type++)
        {
            foreach (var entry in hub.Links(type))
                Add(new LinkChange(entry, (byte)hub.Row, (byte)type, IsRemoved: false));
        }
    }

    private static ReadOnlySpan<LinkChange> OfType(ReadOnlySpan<LinkChange> come, int type)
    {
        var start = 0;
        while (start < come.Length && come[start].Type < type)
            start++;
        var end = start;
        while (end < come.Length && come[end].Type == type)
            end++;
        return come[start..end];
    }

    private OrderedItems<LinkEntry> Change(OrderedItems<LinkEntry> links, ReadOnlySpan<LinkChange> come, LinkChange[] go)
    {
        foreach (var change in go)
        {
            // Its id may be gone with it: it is looked for among those that lead to the same end.
            var rank = links.Rank(order.PlaceOfEnd(change.Entry));
            while (rank < links.Count && links[rank].Node == change.Entry.Node && links[rank].Link != change.Entry.Link)
                rank++;
            if (rank < links.Count && links[rank].Link == change.Entry.Link)
                links = links.RemoveAt(rank);
        }

        foreach (var change in come)
            links = links.Insert(change.Entry, order.Place(change.Entry));
        return links;
    }

    private OrderedItems<LinkEntry> Rewrite(OrderedItems<LinkEntry> links, ReadOnlySpan<LinkChange> come, HashSet<int> removed)
    {
        var all = new List<LinkEntry>(links.Count + come.Length);
        var next = 0;
        foreach (var entry in new LinkSpan(links))
        {
            if (removed.Contains(entry.Link))
                continue;
            while (next < come.Length && order.Compare(come[next].Entry, entry) < 0)
                all.Add(come[next++].Entry);
            all.Add(entry);
        }

        while (next < come.Length)
            all.Add(come[next++].Entry);
        return OrderedItems<LinkEntry>.Of(CollectionsMarshal.AsSpan(all));
    }
}
