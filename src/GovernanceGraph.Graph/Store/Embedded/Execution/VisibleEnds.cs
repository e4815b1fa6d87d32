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
    private LinkSpan.Enumerator _links;
    private bool _isLast;

    public VisibleEnds(EmbeddedResult result, int node, RelatedLinks related)
    {
        _result = result;
        _graph = result.Graph;
        _related = related;
        _day = result.Day;
        _node = node;
        // A citation's document is shown whatever the day; nothing leads from it when it is not there.
        if (!result.IsThere(node))
        {
            _isLast = true;
            _links = default(LinkSpan).GetEnumerator();
            return;
        }

        var group = _graph.NodeGroup(node);
        _isLast = related.Direction != Direction.Both;
        var links = related.Direction == Direction.In ? group.In(Numbers.Row(node), related.Type) : group.Out(Numbers.Row(node), related.Type);
        _links = links.GetEnumerator();
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

            if (_isLast)
                return false;
            _isLast = true;
            _links = _graph.NodeGroup(_node).In(Numbers.Row(_node), _related.Type).GetEnumerator();
        }
    }

    private readonly bool IsVisible(int node, int link)
    {
        var end = _graph.NodeGroup(node);
        if (!_related.Shows(end.Label))
            return false;
        if (!end.AllThere(_day) && !end.IsThere(Numbers.Row(node), _day))
            return false;
        var links = _graph.LinkGroup(link);
        return links.AllThere(_day) || links.IsThere(Numbers.Row(link), _day);
    }
}
