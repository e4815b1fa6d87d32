using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>What is stored of a node or link beside its ends; the default is a free row.</summary>
internal readonly record struct StatementRow(object?[]? Values, string[] AttestedOn, Origin Origin, int Revision)
{
    public static StatementRow Of(GraphNode? node) =>
        node is null ? default : new StatementRow(node.Values, node.AttestedOn, node.Origin, node.Revision);

    public static StatementRow Of(GraphLink? link) =>
        link is null ? default : new StatementRow(link.Values, link.AttestedOn, link.Origin, link.Revision);

    /// <summary>The value of a column of the layout.</summary>
    public object? Value(RowLayout layout, int column)
    {
        if (Values is null)
            return null;
        if (column < Values.Length)
            return Values[column];
        return column == layout.AttestedOn ? AttestedOn : column == layout.Origin ? (int)Origin : Revision;
    }
}
