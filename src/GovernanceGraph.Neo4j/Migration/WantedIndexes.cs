using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Migration;

/// <summary>The constraints and indexes that a model wants. Community has uniqueness alone; what else must hold, change sets see to.</summary>
internal static class WantedIndexes
{
    /// <summary>The constraints first, so that they are there before anything is written.</summary>
    public static IReadOnlyList<IndexDefinition> Of(GraphSchema schema) =>
    [
        new("graph_node_id", IndexKind.Unique, OfLinks: false, [StoredNames.Node], StoredNames.Id),
        new("graph_state_name", IndexKind.Unique, OfLinks: false, [StoredNames.GraphState], "name"),
        new("graph_commit_version", IndexKind.Unique, OfLinks: false, [StoredNames.Commit], "version"),
        .. schema.Relationships.Select(type => type.Name).Append(StoredNames.Up).Select(type =>
            new IndexDefinition($"graph_link_id_{type}", IndexKind.Unique, OfLinks: true, [type], StoredNames.Id)),
        .. schema.Labels.SelectMany(OfLabel),
        new(StoredNames.SearchIndex, IndexKind.Words, OfLinks: false, [StoredNames.Node], StoredNames.Tokens),
        new(StoredNames.CitingNodesIndex, IndexKind.Wholes, OfLinks: false, [StoredNames.Node], "citations.document"),
        new(StoredNames.CitingLinksIndex, IndexKind.Wholes, OfLinks: true, [.. schema.Relationships.Select(type => type.Name)], "citations.document"),
    ];

    // The index of ids by label is what gives a page of a list in its order without the rest of the list.
    private static IEnumerable<IndexDefinition> OfLabel(NodeLabel label)
    {
        yield return Range(label, StoredNames.Id);
        foreach (var column in label.Layout.Properties.Where(property => property.IsIndexed).SelectMany(property => property.Columns))
        {
            if (column.IsList)
                continue;
            yield return Range(label, column.Name);
            if (column.Kind == ColumnKind.Text)
                yield return Range(label, StoredNames.Fold(column));
        }
    }

    private static IndexDefinition Range(NodeLabel label, string property) =>
        new($"{IndexDefinition.Prefix}{label.Name}_{property}", IndexKind.Range, OfLinks: false, [label.Name], property);
}
