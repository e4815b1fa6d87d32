using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Store.Reaching;

/// <summary>The part of a graph that a computation declares to look at, and nothing else: what a store fetches of it at the most sparing.</summary>
internal sealed class ReachedView : GraphView
{
    private readonly GraphView _whole;
    private readonly IReadOnlySet<string> _asked;
    private readonly FieldArguments _arguments;
    private readonly Dictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly List<GraphNode> _beginnings = [];

    public ReachedView(GraphView whole, Reach reach, IReadOnlySet<string> asked, FieldArguments arguments, params IReadOnlyList<GraphNode> subjects)
    {
        (_whole, _asked, _arguments) = (whole, asked, arguments);
        foreach (var start in reach.Starts.Where(start => IsAsked(start.For)))
        {
            var nodes = Take(Started(start, subjects));
            if (start.BeginsUp)
                _beginnings.AddRange(nodes);
            Look(nodes, start.Looks);
        }

        if (_beginnings.Count > 0 && reach.Above.Count > 0)
            Look(Take(WayUp()), reach.Above);
        if (reach.CitedFor is not null && asked.Contains(reach.CitedFor))
            TakeCited();
    }

    public override GraphSchema Schema => _whole.Schema;

    public override string AsOf => _whole.AsOf;

    public override long Version => _whole.Version;

    /// <summary>How many nodes it has.</summary>
    public int NodeCount => _nodes.Count;

    public override GraphNode? FindNode(string id) => _nodes.ContainsKey(id) ? _whole.FindNode(id) : null;

    public override GraphNode? FindNodeAtAnyTime(string id) => _nodes.GetValueOrDefault(id);

    public override IEnumerable<GraphNode> Nodes(NodeLabel label) => _whole.Nodes(label).Where(node => _nodes.ContainsKey(node.Id));

    public override IEnumerable<GraphNode> NodesAtAnyTime(NodeLabel label) => _whole.NodesAtAnyTime(label).Where(node => _nodes.ContainsKey(node.Id));

    public override IEnumerable<GraphLink> Out(GraphNode node, string type) => _whole.Out(node, type).Where(link => _links.Contains(link.Id));

    public override IEnumerable<GraphLink> In(GraphNode node, string type) => _whole.In(node, type).Where(link => _links.Contains(link.Id));

    public override IEnumerable<GraphLink> All(GraphNode node) => _whole.All(node).Where(link => _links.Contains(link.Id));

    private bool IsAsked(IReadOnlyList<string>? names) => names is null || names.Any(_asked.Contains);

    private IEnumerable<GraphNode> Started(ReachStart start, IReadOnlyList<GraphNode> subjects) => start switch
    {
        SubjectStart => subjects,
        ArgumentStart argument => Ids(argument.Argument).Select(_whole.FindNodeAtAnyTime).OfType<GraphNode>(),
        AnyTimeStart any => _whole.NodesAtAnyTime(Schema.FindLabel(any.Label)!),
        LabelStart labels => labels.Labels(Schema, _arguments).SelectMany(wanted => _whole.Nodes(wanted.Label)
            .Where(node => !wanted.MustHaveValue || node.Value(labels.Column) is Array { Length: > 0 })),
        TokenStart tokens => tokens.Tokens(Schema, _arguments) is { } wanted ? wanted.Labels.SelectMany(_whole.Nodes).Where(node => Has(node, wanted)) : [],
        ShortestStart shortest => OnShortestWays(shortest),
        _ => throw new InvalidOperationException(),
    };

    private string[] Ids(string argument) => _arguments.Text(argument) is { } id ? [id] : [.. _arguments.Texts(argument) ?? []];

    private static bool Has(GraphNode node, WantedTokens wanted)
    {
        var tokens = node.Tokens.SelectMany(field => field.Tokens).ToHashSet();
        return wanted.Whole.All(tokens.Contains) && tokens.Any(token => token.StartsWith(wanted.Beginning, StringComparison.Ordinal));
    }

    // As the start declares it, by looking one link further at a time from one end, and back over what is nearer.
    private List<GraphNode> OnShortestWays(ShortestStart shortest)
    {
        if (_whole.FindNode(Ids(shortest.From)[0]) is not { } from || _whole.FindNode(Ids(shortest.To)[0]) is not { } to)
            return [];
        var through = _arguments.Texts(shortest.Through);
        var distance = new Dictionary<string, int> { [from.Id] = 0 };
        List<GraphNode> layer = [from];
        while (layer.Count > 0 && !distance.ContainsKey(to.Id))
        {
            var next = new List<GraphNode>();
            foreach (var node in layer.Where(MayPass))
            {
                foreach (var end in _whole.All(node).Where(MayGoAlong).Select(link => Other(link, node)))
                {
                    if (distance.TryAdd(end.Id, distance[node.Id] + 1))
                        next.Add(end);
                }
            }

            layer = next;
        }

        var on = new List<GraphNode>();
        for (var back = distance.ContainsKey(to.Id) ? new List<GraphNode> { to } : []; back.Count > 0;)
        {
            on.AddRange(back);
            var steps = back.SelectMany(node => _whole.All(node).Where(MayGoAlong).Select(link => (Link: link, Node: node, End: Other(link, node))))
                .Where(step => distance.TryGetValue(step.End.Id, out var near) && near == distance[step.Node.Id] - 1 && MayPass(step.End))
                .ToArray();
            _links.UnionWith(steps.Select(step => step.Link.Id));
            back = [.. steps.Select(step => step.End).DistinctBy(end => end.Id)];
        }

        return on;

        bool MayPass(GraphNode node) =>
            node.Id == from.Id || (through?.Contains(node.Label.Name) ?? !shortest.Unpassed.Contains(node.Label.Name));

        bool MayGoAlong(GraphLink link) => through is not null || link.Type.Name != shortest.Untrodden
            || (link.From == from.Id && link.To == to.Id) || (link.From == to.Id && link.To == from.Id);
    }

    private GraphNode Other(GraphLink link, GraphNode node) => link.From == node.Id ? _whole.To(link) : _whole.From(link);

    private void Look(IReadOnlyList<GraphNode> from, IReadOnlyList<Look> looks)
    {
        foreach (var look in looks.Where(look => IsAsked(look.For)))
        {
            var found = Take(Found(from, look));
            if (look.BeginsUp)
                _beginnings.AddRange(found);
            Look(found, look.Then);
        }
    }

    private IEnumerable<GraphNode> Found(IReadOnlyList<GraphNode> from, Look look)
    {
        var nodes = from.Where(node => look.From is null || look.From.Contains(node.Label.Name));
        return look switch
        {
            LinkLook link => Along(nodes, link),
            SeveralLook several => several.Ways.SelectMany(way => Along(nodes, way)),
            FarLook far => Far(nodes.Where(node => node.Label.Name == far.Label), far),
            CitedLook => nodes.SelectMany(Provenance.CitationsOf).Select(place => _whole.FindNodeAtAnyTime(place.Document)!),
            NamedLook named => nodes.SelectMany(node => node.Texts(named.Column)).SelectMany(Named),
            _ => throw new InvalidOperationException(),
        };
    }

    private IEnumerable<GraphNode> Along(IEnumerable<GraphNode> from, LinkLook look)
    {
        foreach (var node in from.Where(node => look.From is null || look.From.Contains(node.Label.Name)).Where(node => _whole.FindNode(node.Id) is not null))
        {
            foreach (var link in look.Types.SelectMany(type => look.Direction == Direction.Out ? _whole.Out(node, type) : _whole.In(node, type)))
            {
                var end = look.Direction == Direction.Out ? _whole.To(link) : _whole.From(link);
                if (look.To is not null && !look.To.Contains(end.Label.Name))
                    continue;
                _links.Add(link.Id);
                yield return end;
            }
        }
    }

    private List<GraphNode> Far(IEnumerable<GraphNode> from, FarLook far)
    {
        var found = from.DistinctBy(node => node.Id).ToList();
        for (var i = 0; i < found.Count; i++)
            found.AddRange(Along([found[i]], new LinkLook(far.Direction, far.Type) { To = [far.Label] }).ExceptBy(found.Select(node => node.Id), node => node.Id).ToArray());
        return found;
    }

    private IEnumerable<GraphNode> Named(string id)
    {
        if (_whole.FindNode(id.Split('.')[0]) is { } node)
            yield return node;
        if (id.Split('|') is not [var from, var type, _, ..] || _whole.FindNode(from) is not { } start)
            yield break;
        foreach (var link in _whole.Out(start, type).Where(link => link.Id == id))
        {
            _links.Add(link.Id);
            yield return start;
            yield return _whole.To(link);
        }
    }

    private List<GraphNode> WayUp()
    {
        var reached = _beginnings.DistinctBy(node => node.Id).ToList();
        var layer = reached.ToList();
        for (var links = 0; links < Walk.MaxLinksUp && layer.Count > 0; links++)
        {
            layer = [.. layer.SelectMany(node => Walk.LinksUp(_whole, node, null)).Select(way => way.End).DistinctBy(node => node.Id).ExceptBy(reached.Select(node => node.Id), node => node.Id)];
            reached.AddRange(layer);
        }

        return reached;
    }

    private void TakeCited()
    {
        var links = _nodes.Values.SelectMany(_whole.All).Where(link => _links.Contains(link.Id)).DistinctBy(link => link.Id);
        Take([.. links.SelectMany(_whole.CitationsOf).Concat(_nodes.Values.SelectMany(Provenance.CitationsOf)).Select(place => _whole.FindNodeAtAnyTime(place.Document)!)]);
    }

    private GraphNode[] Take(IEnumerable<GraphNode> nodes)
    {
        var taken = nodes.DistinctBy(node => node.Id).ToArray();
        foreach (var node in taken)
            _nodes.TryAdd(node.Id, node);
        return taken;
    }
}
