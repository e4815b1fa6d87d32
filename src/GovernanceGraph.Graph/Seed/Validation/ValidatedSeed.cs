using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>A seed that fits the schema, with what the rules look up in it.</summary>
internal sealed class ValidatedSeed
{
    private readonly IReadOnlyDictionary<string, SourcePosition?> _positions;
    private readonly Dictionary<string, GraphNode> _nodes;
    private readonly ILookup<string, GraphLink> _links;

    public ValidatedSeed(GraphSchema schema, ChangeSet changes, IReadOnlyDictionary<string, SourcePosition?> positions, SourceTexts? sources)
    {
        Schema = schema;
        Changes = changes;
        Sources = sources;
        _positions = positions;
        _nodes = changes.Nodes.ToDictionary(node => node.Id);
        _links = changes.Links
            .SelectMany(link => new[] { (Node: link.From, Link: link), (Node: link.To, Link: link) })
            .ToLookup(end => end.Node, end => end.Link);
    }

    public GraphSchema Schema { get; }

    public ChangeSet Changes { get; }

    /// <summary>The documents' texts; null where they are not at hand.</summary>
    public SourceTexts? Sources { get; }

    public IEnumerable<GraphNode> Documents => Changes.Nodes.Where(node => node.Label.Name == "Document");

    public GraphNode? FindNode(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>The links that begin or end at the node.</summary>
    public IEnumerable<GraphLink> LinksAt(string nodeId) => _links[nodeId];

    /// <summary>Every node and link with what they have in common.</summary>
    public IEnumerable<SeedStatement> Statements =>
        Changes.Nodes.Select(node => new SeedStatement(node.Id, node.Label.Layout, node.Values, node.AttestedOn))
            .Concat(Changes.Links.Select(link => new SeedStatement(link.Id, Schema.LinkLayout, link.Values, link.AttestedOn)));

    public static SeedStatement Statement(GraphNode node) => new(node.Id, node.Label.Layout, node.Values, node.AttestedOn);

    /// <summary>The file in which a node or link was first written; null when it came from none.</summary>
    public string? FileOf(string id) => _positions.GetValueOrDefault(id)?.File;

    public SeedProblem Error(string id, string message) => new(_positions.GetValueOrDefault(id), message, IsWarning: false);

    public SeedProblem Warning(string id, string message) => new(_positions.GetValueOrDefault(id), message, IsWarning: true);
}

/// <summary>A node or link, seen as what a document states.</summary>
internal sealed record SeedStatement(string Id, PropertyLayout Layout, object?[] Values, string[] AttestedOn)
{
    /// <summary>The value of a column; null where the layout has none of that name.</summary>
    public object? this[string column] => Layout.FindColumn(column) is { } known ? Values[known.Index] : null;

    /// <summary>The places cited.</summary>
    public IEnumerable<(string Document, string Locator, string? Of)> Citations
    {
        get
        {
            var (documents, locators, of) = (Texts("citations.document"), Texts("citations.locator"), Texts("citations.of"));
            return documents.Select((document, i) => (document!, locators[i]!, of[i]));
        }
    }

    /// <summary>Every text with the column it stands in, ids and the words of enums left out.</summary>
    public IEnumerable<(string Column, string Text)> AllTexts =>
        from column in Layout.Columns
        where column.Kind == ColumnKind.Text
        from text in Values[column.Index] switch
        {
            string one => [one],
            string?[] many => many.OfType<string>(),
            _ => Enumerable.Empty<string>(),
        }
        select (column.Name, text);

    public IReadOnlyList<string?> Texts(string column) => this[column] as string?[] ?? [];
}
