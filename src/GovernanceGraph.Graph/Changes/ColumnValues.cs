using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>The stored values of columns: typed arrays for lists, in the shapes that <see cref="GraphNode.Values"/> names.</summary>
internal static class ColumnValues
{
    /// <summary>The array of a list column that holds these elements.</summary>
    public static Array ToArray(ColumnKind kind, IReadOnlyCollection<object?> elements) => kind switch
    {
        ColumnKind.Integer => elements.Select(element => (int?)element).ToArray(),
        ColumnKind.Float => elements.Select(element => (double?)element).ToArray(),
        ColumnKind.Boolean => elements.Select(element => (bool?)element).ToArray(),
        _ => elements.Select(element => (string?)element).ToArray(),
    };

    /// <summary>The values of a row where nothing is given: empty lists, false where a truth value must be there, else null.</summary>
    public static object?[] Empty(PropertyLayout layout)
    {
        var values = new object?[layout.Columns.Count];
        foreach (var column in layout.Columns)
        {
            values[column.Index] = column switch
            {
                { IsList: true } => ToArray(column.Kind, []),
                { Kind: ColumnKind.Boolean, IsRequired: true } => false,
                _ => null,
            };
        }

        return values;
    }

    /// <summary>The folds of a row, as <see cref="GraphNode.Folds"/> has them.</summary>
    public static object?[] Folds(PropertyLayout layout, object?[] values)
    {
        var folds = new object?[values.Length];
        foreach (var column in layout.Columns)
        {
            if (column.Kind == ColumnKind.Text)
                folds[column.Index] = FoldOf(values[column.Index]);
        }

        return folds;
    }

    /// <summary>The search tokens of a row, as <see cref="GraphNode.Tokens"/> has them.</summary>
    public static IReadOnlyList<SearchTokens> Tokens(PropertyLayout layout, object?[] values, object?[] folds) => new TokenList(layout, values, folds);

    /// <summary>The fold of a text or of a list of texts.</summary>
    public static object? FoldOf(object? value) => value switch
    {
        string text => Fold.Of(text),
        string?[] texts => texts.Select(text => text is null ? null : Fold.Of(text)).ToArray(),
        _ => null,
    };
}
