using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Makes the values of rows again as change sets have them (<see cref="GraphNode.Values"/>).</summary>
internal static class StoredValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>The values of the properties of a row.</summary>
    public static object?[] Row(RowLayout layout, ReadOnlySpan<ColumnBlock> columns, int row)
    {
        var values = new object?[layout.Properties.Columns.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Of(layout.Columns[i], columns[i], row);
        return values;
    }

    /// <summary>The dates on which documents attest a row.</summary>
    public static string[] AttestedOn(RowLayout layout, ReadOnlySpan<ColumnBlock> columns, int row) =>
        Texts(columns[layout.AttestedOn], row)!;

    /// <summary>The value of a column in a row.</summary>
    public static object? Of(Column column, ColumnBlock block, int row)
    {
        if (!column.IsList)
            return block.IsNull(row) ? null : At(column.Kind, block, row);
        if (column.Kind is not (ColumnKind.Integer or ColumnKind.Float or ColumnKind.Boolean))
            return Texts(block, row);
        var start = block.Elements![row];
        var elements = new object?[block.Count(row)];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = block.IsNullAt(start + i) ? null : At(column.Kind, block, start + i);
        return ColumnValues.ToArray(column.Kind, elements);
    }

    /// <summary>The text that an escaped one stands for.</summary>
    public static string Unescape(ReadOnlySpan<byte> escaped)
    {
        if (!escaped.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(escaped);
        var bytes = new byte[escaped.Length];
        var count = 0;
        for (var place = 0; place < escaped.Length; place++)
        {
            bytes[count++] = (byte)EscapedOrder.ByteAt(escaped, place);
            if (escaped[place] == '\\')
                place += EscapedOrder.LengthOfEscape(escaped, place) - 1;
        }

        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static object At(ColumnKind kind, ColumnBlock block, int index) => kind switch
    {
        ColumnKind.Integer => block.IntegerAt(index),
        ColumnKind.Float => block.FloatAt(index),
        ColumnKind.Boolean => block.IntegerAt(index) != 0 ? True : False,
        _ => TextAt(block, index),
    };

    private static string?[] Texts(ColumnBlock block, int row)
    {
        var start = block.Elements![row];
        var texts = new string?[block.Count(row)];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = block.IsNullAt(start + i) ? null : TextAt(block, start + i);
        return texts;
    }

    private static string TextAt(ColumnBlock block, int index) =>
        block.Names is { } names ? names.Names[block.Value(index)] : Unescape(block.TextAt(index));
}
