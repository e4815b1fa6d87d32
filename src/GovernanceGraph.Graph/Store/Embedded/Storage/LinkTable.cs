using System.Buffers;
using System.Collections.Immutable;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The links of a version that is being made, as <see cref="NodeTable"/> has its nodes.</summary>
internal sealed class LinkTable
{
    private readonly GraphVersion _base;
    private readonly NodeTable _nodes;
    private readonly object _owner;
    private readonly ColumnWriter _writer;
    private readonly Dictionary<int, OpenLinks> _open = [];
    private readonly RowLog _log;

    public LinkTable(GraphVersion from, NodeTable nodes, object owner)
    {
        _base = from;
        _nodes = nodes;
        _owner = owner;
        _writer = new ColumnWriter(nodes.Find);
        _log = new RowLog(from.LinkPlaces, IsInBase);
        Groups = from.LinkGroups;
        Count = from.LinkCount;
        Named = from.NamedLinks;
        Days = [.. from.LinkDays];
    }

    public PagedArray<LinkGroup> Groups { get; private set; }

    public int Count { get; private set; }

    /// <summary>As <see cref="GraphVersion.LinkDays"/>, of the groups that are written.</summary>
    public CommonDays[] Days { get; }

    /// <summary>Those links by id whose id is stored.</summary>
    public ImmutableDictionary<string, int> Named { get; private set; }

    /// <summary>The link.</summary>
    public GraphLink this[int link]
    {
        get
        {
            var (open, row) = (Open(link), Numbers.Row(link));
            return open[row].ToLink(
                open.Type,
                _base.Schema.LinkLayout,
                Id(link),
                StoredValue.Unescape(_nodes.IdOf(open.From(row))),
                StoredValue.Unescape(_nodes.IdOf(open.To(row))));
        }
    }

    /// <summary>The type of a link.</summary>
    public RelationshipType Type(int link) => _open.TryGetValue(Numbers.Group(link), out var open) ? open.Type : Groups[Numbers.Group(link)].Type;

    public int From(int link) =>
        _open.TryGetValue(Numbers.Group(link), out var open) ? open.From(Numbers.Row(link)) : Groups[Numbers.Group(link)].From(Numbers.Row(link));

    public int To(int link) =>
        _open.TryGetValue(Numbers.Group(link), out var open) ? open.To(Numbers.Row(link)) : Groups[Numbers.Group(link)].To(Numbers.Row(link));

    /// <summary>Whether the link was removed since the version before.</summary>
    public bool IsRemoved(int link) => _log.IsRemoved(link);

    /// <summary>The id of a link.</summary>
    public string Id(int link)
    {
        var output = new ArrayBufferWriter<byte>(128);
        var row = Numbers.Row(link);
        var names = _base.Model.LinkNames;
        if (_open.TryGetValue(Numbers.Group(link), out var open))
            names.Write(open, row, _nodes.IdOf(open.From(row)), _nodes.IdOf(open.To(row)), output);
        else if (Groups[Numbers.Group(link)] is var group)
            names.Write(group, row, _nodes.IdOf(group.From(row)), _nodes.IdOf(group.To(row)), output);
        return StoredValue.Unescape(output.WrittenSpan);
    }

    /// <summary>Adds a link whose id nothing has.</summary>
    /// <returns>Its number.</returns>
    public int Add(GraphLink link, int from, int to)
    {
        var number = _log.Add(link.Type.Ordinal, Groups.Count);
        if (Numbers.Group(number) == Groups.Count)
        {
            Groups = Groups.With(Groups.Count, null!, _owner);
            _open.Add(Numbers.Group(number), new OpenLinks(link.Type));
        }

        var isComposed = _base.Model.LinkNames.IsComposed(link);
        Open(number).Set(Numbers.Row(number), link, from, to, isComposed);
        if (!isComposed)
            Named = Named.Add(link.Id, number);
        Count++;
        return number;
    }

    /// <summary>Writes a link anew, which keeps its id, type and ends.</summary>
    public void Replace(int number, GraphLink link)
    {
        var open = Open(number);
        var row = Numbers.Row(number);
        var isComposed = _base.Model.LinkNames.IsComposed(link);
        Named = isComposed ? Named.Remove(link.Id) : Named.SetItem(link.Id, number);
        open.Set(row, link, open.From(row), open.To(row), isComposed);
        _log.Replace(number);
    }

    /// <summary>Removes a link; its number is not given again before the version is published.</summary>
    public void Remove(int number)
    {
        var open = Open(number);
        var row = Numbers.Row(number);
        if (open.StoredId(row) is { } id)
            Named = Named.Remove(StoredValue.Unescape(id));
        _log.Remove(number, open.Type.Ordinal);
        open.Free(row);
        Count--;
    }

    /// <summary>Writes the groups that are full.</summary>
    public void WriteFull() => Write(open => open.Count == Numbers.RowsInGroup);

    /// <summary>Writes all open groups.</summary>
    public void WriteAll() => Write(_ => true);

    /// <summary>Where the next links go, the rows of those removed included.</summary>
    public RowPlaces[] Places() => _log.Places();

    /// <summary>What was changed since the version before.</summary>
    public RowChanges Changes() => _log.Changes();

    private bool IsInBase(int number)
    {
        var (group, row) = (Numbers.Group(number), Numbers.Row(number));
        return group < _base.LinkGroups.Count && row < _base.LinkGroups[group].Count && !_base.LinkGroups[group].IsFree(row);
    }

    private OpenLinks Open(int number)
    {
        if (_open.TryGetValue(Numbers.Group(number), out var open))
            return open;
        open = new OpenLinks(Groups[Numbers.Group(number)]);
        _open.Add(Numbers.Group(number), open);
        return open;
    }

    private void Write(Func<OpenLinks, bool> isWanted)
    {
        foreach (var (group, open) in _open.Where(item => isWanted(item.Value)).ToArray())
        {
            var written = open.Write(_base.Model.Links, _writer);
            Groups = Groups.With(group, written, _owner);
            Days[open.Type.Ordinal] = Days[open.Type.Ordinal].And(written.CommonDays);
            _open.Remove(group);
        }
    }
}
