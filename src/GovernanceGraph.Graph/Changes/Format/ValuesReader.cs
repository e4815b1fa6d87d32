using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Reads the <c>values</c> of a node or link. What does not fit the schema is a <see cref="FormatException"/>.</summary>
internal sealed class ValuesReader(ReadPieces remembered)
{
    /// <summary>What is wrong where there are no values.</summary>
    public const string Missing = "a node or link has `values`";

    /// <summary>The row that an object of values gives; the reader ends at the object's end.</summary>
    /// <param name="json">At the object's beginning.</param>
    /// <param name="line">All that the reader reads.</param>
    /// <param name="layout">Where the values lie.</param>
    /// <param name="owner">The label or <c>a link</c>, for messages.</param>
    public (object?[] Values, object?[] Folds) Read(ref Utf8JsonReader json, ReadOnlySpan<byte> line, WrittenLayout layout, string owner)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw new FormatException(Missing);
        var (values, folds) = layout.NewRow();
        var last = -1;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var column = layout.Find(ref json, last) ?? throw new FormatException(Unknown(json.GetString()!, layout.Layout, owner));
            json.Read();
            ReadColumn(ref json, line, column, values, folds);
            last = column.Index;
        }

        return (values, folds);
    }

    private static string Unknown(string name, PropertyLayout layout, string owner) =>
        $"unknown property `{name}` of {owner}{NearestName.Ask(name, layout.Columns.Select(known => known.Name))}";

    private void ReadColumn(ref Utf8JsonReader json, ReadOnlySpan<byte> line, Column column, object?[] values, object?[] folds)
    {
        if (column.IsList && json.TokenType != JsonTokenType.StartArray)
            throw new FormatException($"`{column.Name}` holds a list");
        var piece = Piece(ref json, line);
        if (!remembered.TryFind(column, piece, out var value, out var fold))
        {
            value = column.IsList ? ReadList(column, piece) : ReadScalar(ref json, piece, column);
            fold = column.Kind == ColumnKind.Text ? ColumnValues.FoldOf(value) : null;
            remembered.Remember(column, piece, value, fold);
        }

        (values[column.Index], folds[column.Index]) = (value, fold);
    }

    /// <summary>The bytes of the value at which the reader is; it ends at the value's end.</summary>
    public static ReadOnlySpan<byte> Piece(scoped ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return line[start..(int)json.BytesConsumed];
    }

    private static Array ReadList(Column column, ReadOnlySpan<byte> piece)
    {
        var json = new Utf8JsonReader(piece);
        json.Read();
        var elements = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var element = Piece(ref json, piece);
            elements.Add(json.TokenType == JsonTokenType.Null && !column.IsRequired ? null : ReadScalar(ref json, element, column));
        }

        return ColumnValues.ToArray(column.Kind, elements);
    }

    private static object ReadScalar(ref Utf8JsonReader json, scoped ReadOnlySpan<byte> piece, Column column)
    {
        object? read = (column.Kind, json.TokenType) switch
        {
            (ColumnKind.Integer, JsonTokenType.Number) => json.TryGetInt32(out var number) ? number : null,
            (ColumnKind.Float, JsonTokenType.Number) => TextRules.Normalize(json.GetDouble(), out _),
            (ColumnKind.Boolean, JsonTokenType.True) => true,
            (ColumnKind.Boolean, JsonTokenType.False) => false,
            (ColumnKind.Text, JsonTokenType.String) => TextRules.Normalize(json.GetString()!, out _),
            (ColumnKind.Id, JsonTokenType.String) when json.GetString() is { } id && TextRules.IsId(id) => id,
            (ColumnKind.Date, JsonTokenType.String) when json.GetString() is { } date && TextRules.IsDate(date) => date,
            (ColumnKind.Enum, JsonTokenType.String) when json.GetString() is { } word && column.Enum!.Contains(word) => word,
            _ => null,
        };
        return read ?? throw new FormatException($"`{column.Name}` holds no {column.Kind} in {Encoding.UTF8.GetString(piece)}");
    }
}
