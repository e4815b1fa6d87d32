using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Paths;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>Writes where a reach starts, each start as a list of nodes.</summary>
/// <param name="visibility">The day, and where the statement is put together.</param>
/// <param name="asked">The names of the fields and arguments that are asked for.</param>
/// <param name="anchor">A variable of what comes before.</param>
/// <param name="subjects">The variable of the nodes of which it is asked; null for a root field.</param>
/// <param name="arguments">Finds the arguments of a root field in a request; null for a field of a node.</param>
internal sealed class StartWriter(
    VisibilityWriter visibility, IReadOnlySet<string> asked, string anchor, string? subjects, Func<Request, FieldArguments>? arguments)
{
    private static readonly string Furthest = ShortestPaths.MaxLinks.ToString(CultureInfo.InvariantCulture);

    private readonly Dictionary<string, string> _byArgument = [];
    private readonly StatementBuilder _builder = visibility.Builder;

    /// <summary>Appends a start.</summary>
    /// <returns>The variable of its nodes.</returns>
    public string Nodes(ReachStart start) => start switch
    {
        SubjectStart => subjects ?? throw new InvalidOperationException("A root field is not asked of nodes."),
        ArgumentStart argument => OfArgument(argument.Argument),
        AnyTimeStart any => OfLabel(any.Label),
        LabelStart labels => OfLabels(labels),
        TokenStart tokens => OfTokens(tokens),
        _ => throw new InvalidOperationException($"Unknown start {start.GetType().Name}."),
    };

    /// <summary>Appends the shortest ways between two nodes.</summary>
    /// <returns>The variables of the nodes and of two lists of links on them.</returns>
    public (string Nodes, string Links, string Direct) Shortest(ShortestStart shortest)
    {
        var isGiven = asked.Contains(shortest.Through);
        var all = visibility.Schema.Labels;
        var ends = $"{Ends(shortest)} AND {Predicates.And(visibility.OfNode("a", all), visibility.OfNode("b", all))}";
        var types = visibility.Schema.Relationships.Select(type => type.Name).ToArray();
        var (nodes, links, direct) = (_builder.Variable("n"), _builder.Variable("l"), _builder.Variable("l"));
        var call = $"CALL ({OfArgument(shortest.From)}, {OfArgument(shortest.To)}) {{ {ends}";
        // A link that joins the two is a way whatever its type.
        _builder.Append($"{call} MATCH (a)-[r:{RelationshipPattern.Labels(types)}]-(b){Predicates.Where(visibility.OfLink("r"))} ")
            .Append($"RETURN collect(DISTINCT r) AS {direct} }}\n");
        var trodden = RelationshipPattern.Labels(isGiven ? types : types.Where(type => type != shortest.Untrodden));
        _builder.Append($"{call} MATCH p = allShortestPaths((a)-[:{trodden}*..{Furthest}]-(b)) WHERE all(r IN relationships(p) WHERE {visibility.OfLink("r")}) ")
            .Append($"AND all(y IN nodes(p) WHERE {Predicates.And(visibility.OfNode("y", all), MayPass(shortest, isGiven))}) ")
            .Append("WITH p LIMIT ").Parameter(_ => shortest.Ways + 1)
            .Append(" UNWIND relationships(p) AS r UNWIND [startNode(r), endNode(r)] AS c ")
            .Append($"RETURN collect(DISTINCT c) AS {nodes}, collect(DISTINCT r) AS {links} }}\n");
        return (nodes, links, direct);
    }

    private string Ends(ShortestStart shortest) => $"UNWIND {OfArgument(shortest.From)} AS a UNWIND {OfArgument(shortest.To)} AS b WITH a, b WHERE a <> b";

    // Both ends are always reached.
    private string MayPass(ShortestStart shortest, bool isGiven)
    {
        if (!isGiven)
            return $"(y = a OR y = b OR NOT y:{RelationshipPattern.Labels(shortest.Unpassed)})";
        var through = _builder.AddParameter(request => Arguments(request).Texts(shortest.Through));
        return $"(y = a OR y = b OR any(label IN labels(y) WHERE label IN {through}))";
    }

    private string OfArgument(string name)
    {
        if (_byArgument.TryGetValue(name, out var known))
            return known;
        var nodes = _builder.Variable("n");
        var ids = _builder.AddParameter(request => Ids(Arguments(request), name));
        _builder.Append($"CALL ({anchor}) {{ UNWIND {ids} AS id MATCH {NodeById.Pattern("b")} RETURN collect(DISTINCT b) AS {nodes} }}\n");
        return _byArgument[name] = nodes;
    }

    private string OfLabel(string label)
    {
        var nodes = _builder.Variable("n");
        _builder.Append($"CALL ({anchor}) {{ MATCH (b:{StoredNames.Quote(label)}) RETURN collect(b) AS {nodes} }}\n");
        return nodes;
    }

    // Which labels are wanted is a value of the request: each is looked up in a part of its own, or passed over.
    private string OfLabels(LabelStart start)
    {
        var nodes = _builder.Variable("n");
        _builder.Append($"CALL ({anchor}) {{\n  CALL ({anchor}) {{\n    ")
            .Append(string.Join("\n    UNION ALL\n    ", visibility.Schema.Labels.Select(label => OfLabel(start, label))))
            .Append($"\n  }}\n  RETURN collect(b) AS {nodes}\n}}\n");
        return nodes;
    }

    private string OfLabel(LabelStart start, NodeLabel label)
    {
        var wanted = _builder.AddParameter(request => start.Labels(visibility.Schema, Arguments(request))
            .Where(nodes => nodes.Label == label).Select(nodes => nodes.MustHaveValue).ToArray());
        return $"UNWIND {wanted} AS must MATCH (b:{StoredNames.Quote(label.Name)}) WHERE "
            + Predicates.And(visibility.OfNode("b", [label]), $"(NOT must OR b.{StoredNames.Quote(start.Column)} IS NOT NULL)") + " RETURN b";
    }

    // The index only finds candidates; what they count is worked out from their tokens (design, contract 6).
    private string OfTokens(TokenStart start)
    {
        var nodes = _builder.Variable("n");
        var queries = _builder.AddParameter(request => Wanted(start, request) is { } wanted ? [TokenQuery.Of(wanted)] : Array.Empty<string>());
        var labels = _builder.AddParameter(request => Wanted(start, request)?.Labels.Select(label => label.Name).ToArray() ?? []);
        _builder.Append($"CALL ({anchor}) {{ UNWIND {queries} AS query CALL db.index.fulltext.queryNodes('{StoredNames.SearchIndex}', query) YIELD node AS b ")
            .Append($"WITH b WHERE any(label IN labels(b) WHERE label IN {labels}) AND {visibility.OfNode("b", visibility.Schema.Labels)} ")
            .Append($"RETURN collect(DISTINCT b) AS {nodes} }}\n");
        return nodes;
    }

    private WantedTokens? Wanted(TokenStart start, Request request) => start.Tokens(visibility.Schema, Arguments(request));

    private static IReadOnlyList<string> Ids(FieldArguments given, string name) => given.Text(name) is { } id ? [id] : given.Texts(name) ?? [];

    private FieldArguments Arguments(Request request) =>
        arguments?.Invoke(request) ?? throw new InvalidOperationException("A field of a node has no arguments that lead elsewhere.");
}
