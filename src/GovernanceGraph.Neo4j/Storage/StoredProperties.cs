using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>Writes the properties of a node or link as Neo4j keeps them, as one JSON object: a parameter of the statement that stores it.</summary>
internal static class StoredProperties
{
    /// <summary>The properties of a node whose revision is its own.</summary>
    public static void Write(Utf8JsonWriter json, GraphNode node) => Write(json, node, node.Revision);

    /// <summary>The properties of a link whose revision is its own.</summary>
    public static void Write(Utf8JsonWriter json, GraphLink link, PropertyLayout layout) => Write(json, link, layout, link.Revision);

    /// <summary>The properties of a node.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="node">The node.</param>
    /// <param name="revision">How often it was written, with this time.</param>
    /// <param name="hash">What `seed` knows it by, null where others write it (<see cref="StoredNames.Hash"/>).</param>
    public static void Write(Utf8JsonWriter json, GraphNode node, int revision, string? hash = null)
    {
        json.WriteStartObject();
        WriteColumns(json, node.Label.Layout, node.Values, node.Folds);
        WriteState(json, node.Origin, revision, node.AttestedOn, hash);
        WriteDays(json, StoredDays.Of(node));
        if (node.Tokens.Count > 0)
            json.WriteString(StoredNames.Tokens, string.Join(' ', node.Tokens.SelectMany(field => field.Tokens).Distinct(StringComparer.Ordinal)));
        json.WriteEndObject();
    }

    /// <summary>The properties of a link, as those of a node.</summary>
    public static void Write(Utf8JsonWriter json, GraphLink link, PropertyLayout layout, int revision, string? hash = null)
    {
        json.WriteStartObject();
        json.WriteString(StoredNames.Id, link.Id);
        WriteColumns(json, layout, link.Values, link.Folds);
        WriteState(json, link.Origin, revision, link.AttestedOn, hash);
        WriteDays(json, StoredDays.Of(link, layout));
        json.WriteEndObject();
    }

    /// <summary>The properties of the derived link that leads up (<see cref="StoredNames.Up"/>).</summary>
    public static void WriteUpward(Utf8JsonWriter json, GraphLink link, PropertyLayout layout)
    {
        json.WriteStartObject();
        json.WriteString(StoredNames.Id, link.Id);
        WriteDays(json, StoredDays.Of(link, layout));
        json.WriteEndObject();
    }

    private static void WriteColumns(Utf8JsonWriter json, PropertyLayout layout, object?[] values, object?[] folds)
    {
        foreach (var column in layout.Columns)
        {
            // An absent value is no property, and an empty list none either.
            if (values[column.Index] is not { } value || value is Array { Length: 0 })
                continue;
            json.WritePropertyName(column.Name);
            WriteValue(json, column, value);
            if (folds[column.Index] is not { } fold)
                continue;
            json.WritePropertyName(StoredNames.Fold(column));
            WriteValue(json, column, fold);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, Column column, object value)
    {
        if (value is not Array list)
        {
            ValueJson.Write(json, value);
            return;
        }

        json.WriteStartArray();
        foreach (var element in list)
            ValueJson.Write(json, element is bool flag ? flag ? 1L : 0L : element ?? ListElements.Missing(column.Kind));
        json.WriteEndArray();
    }

    private static void WriteState(Utf8JsonWriter json, Origin origin, int revision, string[] attestedOn, string? hash)
    {
        json.WriteString(StoredNames.Origin, origin == Origin.Seed ? "SEED" : "USER");
        json.WriteNumber(StoredNames.Revision, revision);
        if (hash is not null)
            json.WriteString(StoredNames.Hash, hash);
        if (attestedOn.Length == 0)
            return;
        json.WriteStartArray(StoredNames.AttestedOn);
        foreach (var date in attestedOn)
            json.WriteStringValue(date);
        json.WriteEndArray();
    }

    private static void WriteDays(Utf8JsonWriter json, (string? First, string? Last) days)
    {
        if (days.First is not null)
            json.WriteString(StoredNames.FirstDay, days.First);
        if (days.Last is not null)
            json.WriteString(StoredNames.LastDay, days.Last);
    }
}
