using System.Globalization;
using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>
/// Writes the part of a statement that fetches what a computation can look at. Each look is a subquery from one list of nodes to the next, so
/// that a node is looked from once, however many ways lead to it; the lists are joined at the end.
/// </summary>
internal sealed class ReachWriter
{
    private readonly VisibilityWriter _visibility;
    private readonly StatementBuilder _builder;
    private readonly GraphSchema _schema;
    private readonly IReadOnlySet<string> _asked;
    private readonly string _anchor;
    private readonly List<string> _nodes = [];
    private readonly List<string> _links = [];
    private readonly List<string> _beginnings = [];

    private ReachWriter(VisibilityWriter visibility, IReadOnlySet<string> asked, string anchor)
    {
        _anchor = anchor;
        _visibility = visibility;
        _builder = visibility.Builder;
        _schema = visibility.Schema;
        _asked = asked;
    }

    /// <summary>Appends one subquery, which gives two variables to what follows.</summary>
    /// <param name="visibility">The day, and where the statement is put together.</param>
    /// <param name="reach">What is to be fetched.</param>
    /// <param name="asked">The names of the fields and arguments that are asked for.</param>
    /// <param name="anchor">A variable of what comes before: what goes on from nothing would be multiplied with it.</param>
    /// <param name="subjects">The variable of the list of nodes of which it is asked; null for a root field.</param>
    /// <param name="arguments">Finds the arguments of a root field in a request; null for a field of a node.</param>
    public static Fetched Write(
        VisibilityWriter visibility,
        Reach reach,
        IReadOnlySet<string> asked,
        string anchor,
        string? subjects,
        Func<Request, FieldArguments>? arguments)
    {
        var writer = new ReachWriter(visibility, asked, anchor);
        visibility.Builder.Append($"CALL ({anchor}) {{\n");
        var starts = new StartWriter(visibility, asked, anchor, subjects, arguments);
        foreach (var start in reach.Starts.Where(start => writer.IsAsked(start.For)))
            writer.Start(start, starts);
        writer.Above(reach.Above);
        var nodes = writer.Distinct(writer._nodes, "fn");
        var links = writer.Distinct(writer._links, "fl");
        if (writer.IsAsked(reach.CitedFor is null ? [] : [reach.CitedFor]))
            nodes = writer.WithCited(nodes, links);
        visibility.Builder.Append($"RETURN {nodes}, {links}\n}}\n");
        return new Fetched(nodes, links);
    }

    private bool IsAsked(IReadOnlyList<string>? names) => names is null || names.Any(_asked.Contains);

    private void Start(ReachStart start, StartWriter starts)
    {
        string nodes;
        if (start is ShortestStart shortest)
        {
            (nodes, var links, var direct) = starts.Shortest(shortest);
            _links.AddRange([links, direct]);
        }
        else
        {
            nodes = starts.Nodes(start);
        }

        _nodes.Add(nodes);
        if (start.BeginsUp)
            _beginnings.Add(nodes);
        Look(nodes, start.Looks);
    }

    private void Look(string from, IReadOnlyList<Look> looks)
    {
        foreach (var look in looks.Where(look => IsAsked(look.For)))
        {
            var found = look switch
            {
                LinkLook link => Along(from, look, [link]),
                SeveralLook several => Along(from, look, several.Ways),
                FarLook far => Far(from, far),
                CitedLook => Cited(from, look),
                NamedLook named => Named(from, named),
                _ => throw new InvalidOperationException($"Unknown look {look.GetType().Name}."),
            };
            if (look.BeginsUp)
                _beginnings.Add(found);
            Look(found, look.Then);
        }
    }

    private string Along(string from, Look look, IReadOnlyList<LinkLook> ways)
    {
        var (nodes, links) = Found();
        if (ways.Count == 1)
        {
            _builder.Append($"CALL ({from}) {{ {Along(from, ways[0], look.From ?? ways[0].From)} ")
                .Append($"RETURN collect(DISTINCT b) AS {nodes}, collect(DISTINCT r) AS {links} }}\n");
            return nodes;
        }

        _builder.Append($"CALL ({from}) {{\n  CALL ({from}) {{\n    ")
            .Append(string.Join("\n    UNION ALL\n    ", ways.Select(way => $"{Along(from, way, way.From)} RETURN b, r")))
            .Append($"\n  }}\n  RETURN collect(DISTINCT b) AS {nodes}, collect(DISTINCT r) AS {links}\n}}\n");
        return nodes;
    }

    private string Along(string from, LinkLook way, IReadOnlyList<string>? labels)
    {
        var (tail, head) = Arrow(way.Direction);
        var types = string.Join('|', way.Types.Select(StoredNames.Quote));
        return $"UNWIND {from} AS a MATCH (a{Labelled(labels)}){tail}[r:{types}]{head}(b{Labelled(way.To)}){Predicates.Where(VisibleLink("r", "b", Labels(way.To)))}";
    }

    // What lies far away is found first, each node once; then the links among what was found.
    private string Far(string from, FarLook far)
    {
        var (nodes, links) = Found();
        var (tail, head) = Arrow(far.Direction);
        var label = StoredNames.Quote(far.Label);
        var type = StoredNames.Quote(far.Type);
        var seen = VisibleLink("r", "y", Labels([far.Label]));
        _builder
            .Append($"CALL ({from}) {{ UNWIND {from} AS a MATCH (a:{label}) ((x){tail}[r:{type}]{head}(y:{label}) WHERE {seen})* (b) ")
            .Append($"RETURN collect(DISTINCT b) AS {nodes} }}\n")
            .Append($"CALL ({nodes}) {{ UNWIND {nodes} AS x MATCH (x){tail}[r:{type}]{head}(y:{label}) WHERE {seen} ")
            .Append($"RETURN collect(DISTINCT r) AS {links} }}\n");
        return nodes;
    }

    private string Cited(string from, Look look)
    {
        var nodes = _builder.Variable("n");
        _nodes.Add(nodes);
        _builder.Append($"CALL ({from}) {{ UNWIND {from} AS a {Having(look.From)}{DocumentsOf("a")} RETURN collect(b) AS {nodes} }}\n");
        return nodes;
    }

    private string WithCited(string nodes, string links)
    {
        var cited = _builder.Variable("n");
        _builder.Append($"CALL ({nodes}, {links}) {{ UNWIND {nodes} + {links} AS a {DocumentsOf("a")} RETURN collect(b) AS {cited} }}\n");
        return Distinct([nodes, cited], "fn");
    }

    // Ids of nodes have neither a point nor a bar in them.
    private string Named(string from, NamedLook named)
    {
        var (nodes, links) = Found();
        var ids = $"UNWIND {from} AS a {Having(named.From)}UNWIND a.{StoredNames.Quote(named.Column)} AS name WITH DISTINCT name";
        var types = string.Join('|', _schema.Relationships.Select(type => StoredNames.Quote(type.Name)));
        var ofIds = _builder.Variable("n");
        _builder
            .Append($"CALL ({from}) {{ {ids} WITH DISTINCT split(name, '.')[0] AS id MATCH {NodeById.Pattern("b")} RETURN collect(b) AS {ofIds} }}\n")
            .Append($"CALL ({from}) {{ {ids} WHERE name CONTAINS '|' WITH name, split(name, '|')[0] AS id MATCH {NodeById.Pattern("c")} MATCH (c)-[r:{types}]->(d) ")
            .Append($"WHERE r.{StoredNames.Quote(StoredNames.Id)} = name AND {_visibility.OfNode("c", Labels(null))} AND {VisibleLink("r", "d", Labels(null))} ")
            .Append($"UNWIND [c, d] AS b RETURN collect(DISTINCT b) AS {nodes}, collect(DISTINCT r) AS {links} }}\n");
        _nodes.Add(ofIds);
        return nodes;
    }

    private void Above(IReadOnlyList<Look> looks)
    {
        if (_beginnings.Count == 0 || looks.Count == 0)
            return;
        var beginnings = Distinct(_beginnings, "n");
        var above = _builder.Variable("n");
        _nodes.Add(above);
        var furthest = Walk.MaxLinksUp.ToString(CultureInfo.InvariantCulture);
        _builder.Append($"CALL ({beginnings}) {{ UNWIND {beginnings} AS a MATCH (a) ((x)-[r:{StoredNames.Quote(StoredNames.Up)}]->(y) WHERE ")
            .Append($"{VisibleLink("r", "y", Labels(null))}){{0,{furthest}}} (b) RETURN collect(DISTINCT b) AS {above} }}\n");
        Look(above, looks);
    }

    private string Distinct(List<string> lists, string prefix)
    {
        var all = _builder.Variable(prefix);
        if (lists.Count == 0)
            _builder.Append($"CALL ({_anchor}) {{ RETURN [] AS {all} }}\n");
        else
            _builder.Append($"CALL ({string.Join(", ", lists)}) {{ UNWIND {string.Join(" + ", lists)} AS a RETURN collect(DISTINCT a) AS {all} }}\n");
        return all;
    }

    private (string Nodes, string Links) Found()
    {
        var found = (_builder.Variable("n"), _builder.Variable("l"));
        _nodes.Add(found.Item1);
        _links.Add(found.Item2);
        return found;
    }

    private string VisibleLink(string link, string end, IReadOnlyList<NodeLabel> labels) =>
        Predicates.And(_visibility.OfLink(link), _visibility.OfNode(end, labels));

    private IReadOnlyList<NodeLabel> Labels(IReadOnlyList<string>? names) => names is null ? _schema.Labels : _schema.LabelsOf(names);

    private static string Labelled(IReadOnlyList<string>? labels) => labels is null ? string.Empty : ":" + RelationshipPattern.Labels(labels);

    private static string Having(IReadOnlyList<string>? labels) => labels is null ? string.Empty : $"WITH a WHERE a{Labelled(labels)} ";

    private static string DocumentsOf(string statement) => $"UNWIND {statement}.{StoredNames.Quote("citations.document")} AS id WITH DISTINCT id MATCH {NodeById.Pattern("b")}";

    private static (string Tail, string Head) Arrow(Direction direction) => direction == Direction.Out ? ("-", "->") : ("<-", "-");
}
