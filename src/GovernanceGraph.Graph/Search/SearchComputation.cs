using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Search;

/// <summary>The root field that finds things by their words (design, contract 6).</summary>
internal sealed class SearchComputation : Computation
{
    public override string Name => "Search";

    public override object? OfRoot(GraphView view, FieldArguments arguments)
    {
        var query = new SearchQuery(arguments.Text("text")!);
        var types = arguments.Texts("types");
        var labels = view.Schema.Labels.Where(label => types is null || types.Contains(label.Name)).ToArray();
        var nodes = query.Words.Count == 0 ? [] : view.NodesWithTokens(labels, query.Words.Where(word => !query.MayBegin(word)), query.Words.First(query.MayBegin));
        var hits = nodes.Select(node => SearchHit.Of(node, query)).OfType<SearchHit>();
        return new SearchConnection(new ComputedPage<SearchHit>("search", hits, hit => hit.Place, arguments));
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
