using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>
/// The visible ends of a relationship as seen from a node, each with the link that leads to it. Those of one direction come in the order of
/// a list, by the end's id and the link's own.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct VisibleEnds
{
    private readonly EmbeddedResult _result;
    private readonly GraphVersion _graph;
    private readonly RelatedLinks _related;
    private readonly WorkMeter _meter;
    private readonly int _day;
    private readonly int _node;
    private readonly bool _areLinksThere;
    private bool _isLast;

    private LinkSpan.Enumerator _links;

    // Of a hub, only the stretches with labels that the relationship shows.
    private LinkSpan _hub;
    private ReadOnlySpan<LabelRun> _runs;

    // Ends and links that follow each other mostly lie in one group.
    private int _endGroup;
    private NodeGroup? _ends;
    private int _linkGroup;
    private LinkGroup? _throughs;

    public VisibleEnds(EmbeddedResult result, int node, RelatedLinks related)
    {
        _result = result;
        _graph = result.Graph;
        _related = related;
        _meter = result.Meter;
        _day = result.Day;
        _node = node;
        _areLinksThere = _graph.LinkDays[related.Type.Ordinal].Include(_day);
        _endGroup = Numbers.None;
        _isLast = true;

        // A citation's document is shown whatever the day; nothing leads from it when it is not there.
        if (!result.IsThere(node))
            return;
        var group = result.GroupOf(node);
        _isLast = related.Direction != Direction.Both;
        Begin(related.Direction == Direction.In ? group.In(Numbers.Row(node), related.Type) : group.Out(Numbers.Row(node), related.Type));
    }

    /// <summary>Where it stands.</summary>
    public Row Current { get; private set; }

    public readonly VisibleEnds GetEnumerator() => this;

    public bool MoveNext()
    {
        do
        {
            while (_links.MoveNext())
            {
                var entry = _links.Current;
                _meter.VisitLink();
                if (!IsVisible(entry.Node, entry.Link))
                    continue;
                Current = new Row(entry.Node, entry.Link);
                return true;
            }
        }
        while (BeginMore());
        return false;
    }

    private void Begin(LinkSpan links)
    {
        _runs = links.Runs(_graph.NodeGroups);
        if (_runs.IsEmpty)
            _links = links.GetEnumerator();
        else
            _hub = links;
    }

    // Whether there are more links to look at.
    private bool BeginMore()
    {
        while (!_runs.IsEmpty)
        {
            var run = _runs[0];
            _runs = _runs[1..];
            if (!_related.Shows(run.Label))
                continue;
            _links = _hub.Part(run).GetEnumerator();
            return true;
        }

        if (_isLast)
            return false;
        _isLast = true;
        Begin(_graph.NodeGroup(_node).In(Numbers.Row(_node), _related.Type));
        return true;
    }

    private bool IsVisible(int node, int link)
    {
        if (Numbers.Group(node) != _endGroup)
        {
            _endGroup = Numbers.Group(node);
            var group = _graph.NodeGroup(node);
            _ends = _related.Shows(group.Label) ? group : null;
        }

        if (_ends is null || !_ends.IsThere(Numbers.Row(node), _day))
            return false;
        if (_areLinksThere)
            return true;
        if (_throughs is null || Numbers.Group(link) != _linkGroup)
            (_linkGroup, _throughs) = (Numbers.Group(link), _graph.LinkGroup(link));
        return _throughs.IsThere(Numbers.Row(link), _day);
    }
}
