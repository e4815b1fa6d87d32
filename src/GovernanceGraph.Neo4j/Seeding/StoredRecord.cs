using System.Text.Json;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>A node or link as far as a seed is compared with it.</summary>
/// <param name="Kind">The label or type.</param>
/// <param name="Origin">Who wrote it last.</param>
/// <param name="Revision">How often it was written.</param>
/// <param name="Hash">What `seed` knows it by; null where others wrote it.</param>
internal sealed record StoredStatement(string Kind, Origin Origin, int Revision, string? Hash);

/// <summary>All that is stored, as far as a seed is compared with it.</summary>
internal sealed class StoredRecord
{
    private const int NodesInAPage = 5_000;

    // What `seed` wrote cites documents of the seed: those that others cite are asked for.
    private const string Statement =
        """
        MATCH (node:Node)
        WHERE node.id > $after
        WITH node ORDER BY node.id LIMIT $limit
        RETURN node.id,
          [label IN labels(node) WHERE label <> 'Node'][0], node.`origin:`, node.`revision:`, node.`hash:`,
          CASE WHEN node.`hash:` IS NULL THEN node.`citations.document` END,
          [(node)-[link]->(end:Node) WHERE link.`origin:` IS NOT NULL |
            [link.id, type(link), link.`origin:`, link.`revision:`, link.`hash:`,
             CASE WHEN link.`hash:` IS NULL THEN link.`citations.document` END, end.id]]
        """;

    private readonly Dictionary<string, StoredStatement> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredStatement> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    private StoredRecord()
    {
    }

    /// <summary>The nodes by id.</summary>
    public IReadOnlyDictionary<string, StoredStatement> Nodes => _nodes;

    /// <summary>The links by id.</summary>
    public IReadOnlyDictionary<string, StoredStatement> Links => _links;

    /// <summary>Whether something that `seed` did not write leads to the node or cites it.</summary>
    public bool IsHeld(string node) => _held.Contains(node);

    /// <summary>Reads it, page by page.</summary>
    public static async ValueTask<StoredRecord> ReadAsync(QueryClient client, CancellationToken cancellationToken)
    {
        var record = new StoredRecord();
        var after = string.Empty;
        List<string> page;
        do
        {
            var last = after;
            page = await client.ReadRowsAsync(
                Statement,
                StatementParameters.Of(json =>
                {
                    json.WriteString("after", last);
                    json.WriteNumber("limit", NodesInAPage);
                }),
                record.Add,
                cancellationToken);
            after = page is [.., var end] ? end : after;
        }
        while (page.Count == NodesInAPage);
        return record;
    }

    private string Add(JsonElement row)
    {
        var id = row[0].GetString()!;
        _nodes.Add(id, Read(row[1], row[2], row[3], row[4]));
        Hold(row[5]);
        foreach (var link in row[6].EnumerateArray())
        {
            var stored = Read(link[1], link[2], link[3], link[4]);
            _links.Add(link[0].GetString()!, stored);
            Hold(link[5]);
            if (stored.Hash is not null)
                continue;
            _held.Add(id);
            _held.Add(link[6].GetString()!);
        }

        return id;
    }

    private void Hold(JsonElement documents)
    {
        if (documents.ValueKind != JsonValueKind.Array)
            return;
        foreach (var document in documents.EnumerateArray())
            _held.Add(document.GetString()!);
    }

    private static StoredStatement Read(JsonElement kind, JsonElement origin, JsonElement revision, JsonElement hash) =>
        new(kind.GetString()!, origin.GetString() == "USER" ? Origin.User : Origin.Seed, revision.GetInt32(), hash.GetString());
}
