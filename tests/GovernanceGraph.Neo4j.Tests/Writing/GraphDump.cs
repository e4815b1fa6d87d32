using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Writing;

/// <summary>A whole graph as text, a sorted line for each node and link with all its properties: what two databases are compared by.</summary>
internal static class GraphDump
{
    private const string NodesStatement = "MATCH (node:Node) RETURN [label IN labels(node) WHERE label <> 'Node'], properties(node)";

    private const string LinksStatement = "MATCH (from:Node)-[link]->(to:Node) RETURN from.id, type(link), to.id, properties(link)";

    /// <summary>What a database holds, its state and commits apart.</summary>
    public static async Task<string[]> OfAsync(QueryClient client)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var nodes = await client.ReadRowsAsync(
            NodesStatement,
            StatementParameters.None,
            row => $"{string.Join(',', row[0].EnumerateArray().Select(label => label.GetString()))} {Canonical(row[1])}",
            cancellation);
        var links = await client.ReadRowsAsync(
            LinksStatement, StatementParameters.None, row => Line(row[0].GetString()!, row[1].GetString()!, row[2].GetString()!, row[3]), cancellation);
        return [.. nodes.Concat(links).Order(StringComparer.Ordinal)];
    }

    /// <summary>What a database is to hold where these nodes and links are stored.</summary>
    public static string[] Of(IEnumerable<GraphNode> nodes, IEnumerable<GraphLink> links) =>
    [
        .. nodes.Select(node => $"{node.Label.Name} {Canonical(Written(json => StoredProperties.Write(json, node)))}")
            .Concat(links.SelectMany(LinesOf))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What statements count.</summary>
    public static async Task<int[]> CountsAsync(QueryClient client, params string[] statements)
    {
        var counts = new List<int>();
        foreach (var statement in statements)
            counts.Add(Assert.Single(await client.ReadRowsAsync(statement, StatementParameters.None, row => row[0].GetInt32(), TestContext.Current.CancellationToken)));
        return [.. counts];
    }

    private static IEnumerable<string> LinesOf(GraphLink link)
    {
        var layout = Repository.Schema.LinkLayout;
        yield return Line(link.From, link.Type.Name, link.To, Written(json => StoredProperties.Write(json, link, layout)));
        if (!link.Type.LeadsUp)
            yield break;
        var (lower, higher) = link.Type.Name is "OVERSEES" or "DELEGATES_TO" ? (link.To, link.From) : (link.From, link.To);
        yield return Line(lower, StoredNames.Up, higher, Written(json => StoredProperties.WriteUpward(json, link, layout)));
    }

    private static string Line(string from, string type, string to, JsonElement properties) => $"{from} -{type}-> {to} {Canonical(properties)}";

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object =>
            $"{{{string.Join(", ", value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}: {Canonical(property.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.Number => Number(value),
        _ => value.GetRawText() is var text && value.ValueKind == JsonValueKind.String ? JsonSerializer.Serialize(value.GetString()) : text,
    };

    // Whole numbers and numbers with decimals are kept apart, however many digits they are written with.
    private static string Number(JsonElement value)
    {
        var text = value.GetRawText();
        return text.AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{value.GetDouble():R} (float)");
    }
}
