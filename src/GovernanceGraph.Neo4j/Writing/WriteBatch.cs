using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Writing;

/// <summary>A node to write.</summary>
/// <param name="Node">The node.</param>
/// <param name="Revision">How often it was written, with this time.</param>
/// <param name="Hash">What `seed` knows it by; null where others write it.</param>
internal sealed record NodeWrite(GraphNode Node, int Revision, string? Hash);

/// <summary>A link to write, as <see cref="NodeWrite"/>.</summary>
internal sealed record LinkWrite(GraphLink Link, int Revision, string? Hash);

/// <summary>What one transaction removes and writes, in this order: links that go, nodes that go, nodes, links.</summary>
internal sealed record WriteBatch
{
    public IReadOnlyList<string> RemovedLinks { get; init; } = [];

    public IReadOnlyList<string> RemovedNodes { get; init; } = [];

    public IReadOnlyList<NodeWrite> Nodes { get; init; } = [];

    public IReadOnlyList<LinkWrite> Links { get; init; } = [];

    /// <summary>How many nodes and links it removes and writes.</summary>
    public int Count => RemovedLinks.Count + RemovedNodes.Count + Nodes.Count + Links.Count;

    /// <summary>All of a change set.</summary>
    public static WriteBatch Of(ChangeSet changes) => new()
    {
        RemovedLinks = changes.RemovedLinks,
        RemovedNodes = changes.RemovedNodes,
        Nodes = [.. changes.Nodes.Select(node => new NodeWrite(node, node.Revision, Hash: null))],
        Links = [.. changes.Links.Select(link => new LinkWrite(link, link.Revision, Hash: null))],
    };

    /// <summary>Writes the parameters that a statement names.</summary>
    public void WriteParameters(Utf8JsonWriter json, WriteStatement statement, GraphSchema schema)
    {
        WriteOldLinks(json, statement);
        WriteTexts(json, "removedNodes", RemovedNodes);
        json.WriteStartArray("nodes");
        foreach (var (node, revision, hash) in Nodes)
        {
            json.WriteStartObject();
            json.WriteString("label", node.Label.Name);
            json.WritePropertyName("stored");
            StoredProperties.Write(json, node, revision, hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLinks(json, schema);
        WriteDays(json, schema);
    }

    // A derived id belongs to one type for ever. Any other, and one to remove, which may be no derived id, is looked for under all types.
    private void WriteOldLinks(Utf8JsonWriter json, WriteStatement statement)
    {
        var byType = Links.Select(write => write.Link).Where(HasDerivedId).ToLookup(link => link.Type.Name, link => link.Id);
        string[] anywhere = [.. RemovedLinks, .. Links.Select(write => write.Link).Where(link => !HasDerivedId(link)).Select(link => link.Id)];
        json.WriteStartObject(WriteStatement.OldLinks);
        foreach (var type in statement.LinkTypes)
        {
            var written = type == StoredNames.Up
                ? Links.Select(write => write.Link).Where(link => UpwardLinks.LeadsUp(link.Type)).Select(link => link.Id)
                : byType[type];
            WriteTexts(json, type, anywhere.Concat(written));
        }

        json.WriteEndObject();
    }

    private static bool HasDerivedId(GraphLink link) =>
        LinkNames.TrySplit(link.Id, out var from, out var type, out var to) && from == link.From && type == link.Type.Name && to == link.To;

    private void WriteLinks(Utf8JsonWriter json, GraphSchema schema)
    {
        json.WriteStartArray("links");
        foreach (var (link, revision, hash) in Links)
        {
            Begin(json, link.Type.Name, link.From, link.To);
            StoredProperties.Write(json, link, schema.LinkLayout, revision, hash);
            json.WriteEndObject();
            if (!UpwardLinks.LeadsUp(link.Type))
                continue;
            var (lower, higher) = UpwardLinks.EndsOf(link);
            Begin(json, StoredNames.Up, lower, higher);
            StoredProperties.WriteUpward(json, link, schema.LinkLayout);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // For each label and type, the latest day on which something begins and the earliest on which something ends.
    private void WriteDays(Utf8JsonWriter json, GraphSchema schema)
    {
        var days = Nodes.Select(write => (Kind: write.Node.Label.Name, Days: StoredDays.Of(write.Node)))
            .Concat(Links.Select(write => (Kind: write.Link.Type.Name, Days: StoredDays.Of(write.Link, schema.LinkLayout))))
            .Where(item => item.Days != default)
            .GroupBy(item => item.Kind, item => item.Days);
        json.WriteStartArray("days");
        foreach (var kind in days)
        {
            json.WriteStartObject();
            json.WriteString("of", kind.Key);
            json.WriteString("first", kind.Select(item => item.First).Max(StringComparer.Ordinal));
            json.WriteString("last", kind.Select(item => item.Last).OfType<string>().Min(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Begin(Utf8JsonWriter json, string type, string from, string to)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("from", from);
        json.WriteString("to", to);
        json.WritePropertyName("stored");
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
