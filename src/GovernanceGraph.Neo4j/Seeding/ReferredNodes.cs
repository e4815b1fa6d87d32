using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Seeding;

/// <summary>
/// Reads of what is stored as much as the check of a file looks up: of the nodes that the file names their labels, of those that it removes the
/// links. Nothing else of them is read.
/// </summary>
internal sealed class ReferredNodes(QueryClient client, GraphSchema schema)
{
    private const int IdsInAPage = 10_000;

    private const string NodesStatement =
        """
        UNWIND $ids AS id
        MATCH (node:Node {id: id})
        RETURN id, [label IN labels(node) WHERE label <> 'Node'][0]
        """;

    private const string LinksStatement =
        """
        UNWIND $ids AS id
        MATCH (node:Node {id: id})-[link]-(:Node)
        WHERE link.`origin:` IS NOT NULL
        RETURN DISTINCT link.id, type(link), startNode(link).id, endNode(link).id
        """;

    /// <summary>What the check of a file looks up.</summary>
    public async ValueTask<GraphState> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var (named, removed) = Collect(file);
        var nodes = await ReadAsync(NodesStatement, named, ToNode, cancellationToken);
        var links = await ReadAsync(LinksStatement, removed, ToLink, cancellationToken);

        // In the order in which every store lists them: an error names the first.
        var ordered = links.DistinctBy(link => link.Id)
            .OrderBy(link => link.Type.Ordinal)
            .ThenBy(link => link.From, Utf8Order.Comparer)
            .ThenBy(link => link.To, Utf8Order.Comparer)
            .ThenBy(link => link.Id, Utf8Order.Comparer);
        return GraphState.Of(nodes, ordered);
    }

    // A line that cannot be read ends it: the check, which follows, comes to that line in its turn and says what is wrong.
    private (HashSet<string> Named, HashSet<string> Removed) Collect(Stream file)
    {
        var (named, removed) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        try
        {
            foreach (var change in new LinesAhead(file, schema).Read().SelectMany(line => line.Changes))
                Collect(change, named, removed);
        }
        catch (ChangeSetFormatException)
        {
            return (named, removed);
        }

        return (named, removed);
    }

    private void Collect(object change, HashSet<string> named, HashSet<string> removed)
    {
        switch (change)
        {
            case GraphNode node:
                named.Add(node.Id);
                named.UnionWith(Documents(node.Label.Layout, node.Values));
                break;
            case GraphLink link:
                named.Add(link.From);
                named.Add(link.To);
                named.UnionWith(Documents(schema.LinkLayout, link.Values));
                break;
            case RemovedNode { Id: var id }:
                named.Add(id);
                removed.Add(id);
                break;
        }
    }

    private static IEnumerable<string> Documents(PropertyLayout layout, object?[] values) =>
        ((string?[])values[layout.FindColumn("citations.document")!.Index]!).OfType<string>();

    private async ValueTask<List<T>> ReadAsync<T>(string statement, IEnumerable<string> ids, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        foreach (var page in ids.Chunk(IdsInAPage))
        {
            var parameters = StatementParameters.Of(json =>
            {
                json.WriteStartArray("ids");
                foreach (var id in page)
                    json.WriteStringValue(id);
                json.WriteEndArray();
            });
            found.AddRange(await client.ReadRowsAsync(statement, parameters, read, cancellationToken));
        }

        return found;
    }

    private GraphNode ToNode(JsonElement row)
    {
        var label = schema.FindLabel(row[1].GetString()!)!;
        return new GraphNode { Label = label, Id = row[0].GetString()!, Values = ColumnValues.Empty(label.Layout), Folds = [], Tokens = [], AttestedOn = [] };
    }

    private GraphLink ToLink(JsonElement row) => new()
    {
        Id = row[0].GetString()!,
        Type = schema.FindRelationship(row[1].GetString()!)!,
        From = row[2].GetString()!,
        To = row[3].GetString()!,
        Values = ColumnValues.Empty(schema.LinkLayout),
        Folds = [],
        AttestedOn = [],
    };
}
