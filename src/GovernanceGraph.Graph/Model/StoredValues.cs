namespace GovernanceGraph.Graph.Model;

/// <summary>Reads stored values by column. A column of an interface, or of another label, means the one of the same name.</summary>
internal static class StoredValues
{
    public static object? ValueOf(this GraphNode node, Column column) =>
        node.Label.Layout.Same(column) is { } own ? node.Values[own.Index] : null;

    public static object? FoldOf(this GraphNode node, Column column) =>
        node.Label.Layout.Same(column) is { } own ? node.Folds[own.Index] : null;

    /// <summary>A text property that every label may have, or null.</summary>
    public static string? Text(this GraphNode node, string column) =>
        node.Label.Layout.FindColumn(column) is { } own ? node.Values[own.Index] as string : null;

    /// <summary>A list of texts; empty where the label has no such property.</summary>
    public static IReadOnlyList<string> Texts(this GraphNode node, string column) =>
        node.Label.Layout.FindColumn(column) is { } own ? (string[])node.Values[own.Index]! : [];

    private static Column? Same(this PropertyLayout layout, Column column) =>
        column.Index < layout.Columns.Count && ReferenceEquals(layout.Columns[column.Index], column) ? column : layout.FindColumn(column.Name);
}
