using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Search;

/// <summary>The root field that finds things by their words (design, contract 6).</summary>
internal sealed class SearchComputation : Computation
{
    public override string Name => "Search";

    public override Reach OfRootReach { get; } = new(new TokenStart(Wanted));

    public override object? OfRoot(GraphView view, FieldArguments arguments)
    {
        var query = new SearchQuery(arguments.Text("text")!);
        var nodes = Wanted(view.Schema, arguments) is { } wanted ? view.NodesWithTokens(wanted.Labels, wanted.Whole, wanted.Beginning) : [];
        var hits = nodes.Select(node => SearchHit.Of(node, query)).OfType<SearchHit>();
        return new SearchConnection(new ComputedPage<SearchHit>("search", hits, hit => hit.Place, arguments));
    }

    // What a node must have to be found; null where the text has no letter and no digit.
    private static WantedTokens? Wanted(GraphSchema schema, FieldArguments arguments)
    {
        var query = new SearchQuery(arguments.Text("text")!);
        if (query.Words.Count == 0)
            return null;
        var types = arguments.Texts("types");
        return new WantedTokens(
            [.. schema.Labels.Where(label => types is null || types.Contains(label.Name))],
            [.. query.Words.Where(word => !query.MayBegin(word))],
            query.Words.First(query.MayBegin));
    }

    private sealed class SearchConnection(ComputedPage<SearchHit> page) : ComposedValue
    {
        public override string TypeName => "SearchConnection";

        public override object? Field(string name, FieldArguments arguments) => name switch
        {
            "totalCount" => page.TotalCount,
            "nodes" => page.Items.Select(hit => hit.Node),
            "edges" => page.Items.Select(hit => hit.Edge(page.Cursor(hit))),
            "pageInfo" => page.PageInfo(),
            _ => throw UnknownField(name),
        };
    }
}
