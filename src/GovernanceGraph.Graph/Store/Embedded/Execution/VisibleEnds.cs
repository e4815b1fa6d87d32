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
    private readonly int _day;
    private readonly int _node;
    private LinkSpan _span;
    private LinkSpan.Enumerator _links;
    private bool _isLast;

    // Of a hub, only the stretches with labels that the relationship shows.
    private ReadOnlySpan<LabelRun> _runs;
    private int _run;

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
        _day = result.Day;
        _node = node;
        _endGroup = Numbers.None;
        // A citation's document is shown whatever the day; nothing leads from it when it is not there.
        if (!result.IsThere(node))
        {
            _isLast = true;
            _links = default(LinkSpan).GetEnumerator();
            return;
        }

        var group = _graph.NodeGroup(node);
        _isLast = related.Direction != Direction.Both;
        Begin(related.Direction == Direction.In ? group.In(Numbers.Row(node), related.Type) : group.Out(Numbers.Row(node), related.Type));
    }

    /// <summary>Where it stands.</summary>
    public Row Current { get; private set; }

    public readonly VisibleEnds GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            while (_links.MoveNext())
            {
                var entry = _links.Current;
                _result.Meter.VisitLink();
                if (IsVisible(entry.Node, entry.Link))
                {
                    Current = new Row(entry.Node, entry.Link);
                    return true;
                }
            }

            if (BeginRun())
                continue;
            if (_isLast)
                return false;
            _isLast = true;
            Begin(_graph.NodeGroup(_node).In(Numbers.Row(_node), _related.Type));
        }
    }

    private void Begin(LinkSpan links)
    {
        _span = links;
        _runs = links.Runs(_graph.NodeGroups);
        _run = 0;
        _links = _runs.IsEmpty ? links.GetEnumerator() : default(LinkSpan).GetEnumerator();
    }

    private bool BeginRun()
    {
        while (_run < _runs.Length)
        {
            var run = _runs[_run++];
            if (!_related.Shows(run.Label))
                continue;
            _links = _span.Part(run).GetEnumerator();
            return true;
        }

        return false;
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
        if (_throughs is null || Numbers.Group(link) != _linkGroup)
            (_linkGroup, _throughs) = (Numbers.Group(link), _graph.LinkGroup(link));
        return _throughs.IsThere(Numbers.Row(link), _day);
    }
}
