using System.Text.Json;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Bench.Plain;

/// <summary>The graph of a file of change sets in plain objects: a dictionary by id, and an array for each relationship that is asked for.</summary>
internal sealed class PlainGraph
{
    private readonly Dictionary<string, PlainItem> _items = [];

    public PlainItem? Find(string id) => _items.GetValueOrDefault(id);

    public static PlainGraph Load(string file)
    {
        var graph = new PlainGraph();
        var links = new Dictionary<(string Node, string Relationship), List<PlainLink>>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var change in json.RootElement.GetProperty("changes").EnumerateArray())
            {
                if (change.TryGetProperty("node", out var id))
                    graph._items.Add(id.GetString()!, ReadNode(id.GetString()!, change));
                else
                    graph.ReadLink(change, links);
            }
        }

        foreach (var ((node, relationship), ends) in links)
            Attach(graph._items[node], relationship, [.. ends.OrderBy(link => link.End.Id, StringComparer.Ordinal)]);
        return graph;
    }

    private static PlainItem ReadNode(string id, JsonElement change)
    {
        var values = change.GetProperty("values");
        var name = values.GetProperty("name").GetString()!;
        return new PlainItem
        {
            Id = id,
            Label = change.GetProperty("label").GetString()!,
            Name = name,
            Fold = Fold.Of(name),
            Kind = Text(values, "kind"),
            Gist = Text(values, "gist"),
            Progress = Text(values, "progress"),
            Date = Text(values, "date"),
            Basis = values.GetProperty("basis").GetString()!,
            Citations = Citations(values),
        };
    }

    private void ReadLink(JsonElement change, Dictionary<(string Node, string Relationship), List<PlainLink>> links)
    {
        var (from, to) = (_items[change.GetProperty("from").GetString()!], _items[change.GetProperty("to").GetString()!]);
        (PlainItem Node, PlainItem End, string Relationship)? seen = change.GetProperty("type").GetString() switch
        {
            "OWNED_BY" => (from, to, nameof(PlainItem.OwnedBy)),
            "ACCOUNTABLE_TO" => (from, to, nameof(PlainItem.AccountableTo)),
            "BASED_ON" when from.Label == "Finding" => (from, to, nameof(PlainItem.Evidence)),
            "ABOUT" when from.Label == "Finding" => (from, to, nameof(PlainItem.About)),
            "RESPONDS_TO" => (to, from, nameof(PlainItem.Actions)),
            "PROVIDES" => (to, from, nameof(PlainItem.Providers)),
            "IN_AREA" when from.Label == "Finding" => (to, from, nameof(PlainItem.Findings)),
            _ => null,
        };
        if (seen is not { } link)
            return;
        var values = change.GetProperty("values");
        if (!links.TryGetValue((link.Node.Id, link.Relationship), out var ends))
            links[(link.Node.Id, link.Relationship)] = ends = [];
        ends.Add(new PlainLink(link.End, values.GetProperty("basis").GetString()!, Citations(values)));
    }

    private static void Attach(PlainItem node, string relationship, PlainLink[] links)
    {
        switch (relationship)
        {
            case nameof(PlainItem.OwnedBy):
                node.OwnedBy = links;
                break;
            case nameof(PlainItem.AccountableTo):
                node.AccountableTo = links;
                break;
            case nameof(PlainItem.Evidence):
                node.Evidence = links;
                break;
            case nameof(PlainItem.About):
                node.About = links;
                break;
            case nameof(PlainItem.Actions):
                node.Actions = links;
                break;
            case nameof(PlainItem.Providers):
                node.Providers = links;
                break;
            case nameof(PlainItem.Findings):
                node.Findings = links;
                break;
        }
    }

    private static string? Text(JsonElement values, string name) => values.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static PlainCitation[] Citations(JsonElement values)
    {
        if (!values.TryGetProperty("citations.document", out var documents))
            return [];
        var locators = values.GetProperty("citations.locator");
        return [.. documents.EnumerateArray().Select((document, i) => new PlainCitation(document.GetString()!, locators[i].GetString()!))];
    }
}
