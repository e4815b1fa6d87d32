using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Search;

/// <summary>A node that has every word of a query: its score, and the field that fits best (design, contract 6).</summary>
internal sealed class SearchHit
{
    private readonly SearchQuery _query;
    private readonly FieldMatch _best;

    private SearchHit(GraphNode node, SearchQuery query, FieldMatch best, int score)
    {
        Node = node;
        _query = query;
        _best = best;
        Score = score;
    }

    public GraphNode Node { get; }

    public int Score { get; }

    /// <summary>The best score first, then by name, then by id.</summary>
    public string Place
    {
        get
        {
            var name = Node.Text("name")!;
            return string.Join('\u0001', (int.MaxValue - Score).ToString("D10", CultureInfo.InvariantCulture), Fold.Of(name), name, Node.Id);
        }
    }

    /// <summary>The hit on a node, or null where one of the words is in none of its fields.</summary>
    public static SearchHit? Of(GraphNode node, SearchQuery query)
    {
        if (query.Words.Count == 0 || node.Tokens.Count == 0)
            return null;
        var fields = node.Tokens.Select(tokens => new FieldMatch(tokens, query)).ToArray();
        var score = fields.Any(field => field.IsExact) ? FieldMatch.ExactName : 0;
        for (var word = 0; word < query.Words.Count; word++)
        {
            var best = fields.Max(field => field.ScoreOf(word));
            if (best == 0)
                return null;
            score += best;
        }

        return new SearchHit(node, query, fields.MaxBy(field => field.Total)!, score);
    }

    /// <summary>The edge of the answer.</summary>
    public ComposedValue Edge(string cursor) => new SearchEdge(this, cursor);

    private sealed class SearchEdge(SearchHit hit, string cursor) : ComposedValue
    {
        public override string TypeName => "SearchEdge";

        public override object? Field(string name, FieldArguments arguments) => name switch
        {
            "cursor" => cursor,
            "node" => hit.Node,
            "score" => hit.Score,
            "field" => hit._best.Field.Property.Name,
            "parts" => Highlight.Parts(hit.Node, hit._best.Field.Property, hit._query),
            _ => throw UnknownField(name),
        };
    }
}
