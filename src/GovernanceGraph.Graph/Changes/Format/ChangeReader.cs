using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Reads one change of a line. What does not fit the schema is a <see cref="FormatException"/> with the message for the reader.</summary>
internal sealed class ChangeReader(GraphSchema schema)
{
    public GraphNode ReadNode(JsonElement change, Origin origin)
    {
        var id = Text(change, "node");
        if (!TextRules.IsId(id))
            throw new FormatException($"`{id}` is no id");
        var name = Text(change, "label");
        var label = schema.FindLabel(name)
            ?? throw new FormatException($"unknown label `{name}`{NearestName.Ask(name, schema.Labels.Select(known => known.Name))}");
        var values = ReadValues(change, label.Layout, name);
        values[label.Layout.FindColumn("id")!.Index] = id;
        CheckRequired(label.Layout, values, id);
        var folds = ColumnValues.Folds(label.Layout, values);
        return new GraphNode
        {
            Label = label,
            Id = id,
            Values = values,
            Folds = folds,
            Tokens = ColumnValues.Tokens(label.Layout, values, folds),
            AttestedOn = ReadAttestedOn(change),
            Origin = origin,
            Revision = ReadRevision(change),
        };
    }

    public GraphLink ReadLink(JsonElement change, Origin origin)
    {
        var id = Text(change, "link");
        var name = Text(change, "type");
        var type = schema.FindRelationship(name)
            ?? throw new FormatException($"unknown relationship `{name}`{NearestName.Ask(name, schema.Relationships.Select(known => known.Name))}");
        var values = ReadValues(change, schema.LinkLayout, "a link");
        CheckRequired(schema.LinkLayout, values, id);
        return new GraphLink
        {
            Type = type,
            Id = id,
            From = Text(change, "from"),
            To = Text(change, "to"),
            Values = values,
            Folds = ColumnValues.Folds(schema.LinkLayout, values),
            AttestedOn = ReadAttestedOn(change),
            Origin = origin,
            Revision = ReadRevision(change),
        };
    }

    private static object?[] ReadValues(JsonElement change, PropertyLayout layout, string owner)
    {
        var values = ColumnValues.Empty(layout);
        if (!change.TryGetProperty("values", out var written) || written.ValueKind != JsonValueKind.Object)
            throw new FormatException("a node or link has `values`");
        foreach (var value in written.EnumerateObject())
        {
            var column = layout.FindColumn(value.Name)
                ?? throw new FormatException($"unknown property `{value.Name}` of {owner}{NearestName.Ask(value.Name, layout.Columns.Select(known => known.Name))}");
            values[column.Index] = column.IsList ? ReadList(column, value.Value) : ReadScalar(column, value.Value);
        }

        return values;
    }

    private static Array ReadList(Column column, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw new FormatException($"`{column.Name}` holds a list");
        return ColumnValues.ToArray(
            column.Kind,
            [.. value.EnumerateArray().Select(element => element.ValueKind == JsonValueKind.Null && !column.IsRequired ? null : ReadScalar(column, element))]);
    }

    private static object ReadScalar(Column column, JsonElement value)
    {
        object? read = (column.Kind, value.ValueKind) switch
        {
            (ColumnKind.Integer, JsonValueKind.Number) => value.TryGetInt32(out var number) ? number : null,
            (ColumnKind.Float, JsonValueKind.Number) => TextRules.Normalize(value.GetDouble(), out _),
            (ColumnKind.Boolean, JsonValueKind.True) => true,
            (ColumnKind.Boolean, JsonValueKind.False) => false,
            (ColumnKind.Text, JsonValueKind.String) => TextRules.Normalize(value.GetString()!, out _),
            (ColumnKind.Id, JsonValueKind.String) when TextRules.IsId(value.GetString()!) => value.GetString(),
            (ColumnKind.Date, JsonValueKind.String) when TextRules.IsDate(value.GetString()!) => value.GetString(),
            (ColumnKind.Enum, JsonValueKind.String) when column.Enum!.Contains(value.GetString()!) => value.GetString(),
            _ => null,
        };
        return read ?? throw new FormatException($"`{column.Name}` holds no {column.Kind} in {value.GetRawText()}");
    }

    private static void CheckRequired(PropertyLayout layout, object?[] values, string id)
    {
        foreach (var property in layout.Properties)
        {
            if (property is { IsRequired: true, IsList: false } && values[property.Columns[0].Index] is null)
                throw new FormatException($"`{id}` needs `{property.Name}`");
            var lengths = property.IsList ? property.Columns.Select(column => ((Array)values[column.Index]!).Length).Distinct() : [];
            if (lengths.Skip(1).Any())
                throw new FormatException($"the parallel lists of `{property.Name}` of `{id}` differ in length");
        }
    }

    private static string[] ReadAttestedOn(JsonElement change)
    {
        if (!change.TryGetProperty("attestedOn", out var days) || days.ValueKind != JsonValueKind.Array)
            throw new FormatException("a node or link has `attestedOn`, a list of dates");
        return [.. days.EnumerateArray().Select(day => day.ValueKind == JsonValueKind.String && TextRules.IsDate(day.GetString()!)
            ? day.GetString()!
            : throw new FormatException($"`attestedOn` holds no date in {day.GetRawText()}"))];
    }

    private static int ReadRevision(JsonElement change) =>
        change.TryGetProperty("revision", out var revision) && revision.ValueKind == JsonValueKind.Number && revision.TryGetInt32(out var number)
            ? number
            : throw new FormatException("a node or link has a whole number `revision`");

    private static string Text(JsonElement change, string name) =>
        change.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"a change lacks its `{name}`");
}
