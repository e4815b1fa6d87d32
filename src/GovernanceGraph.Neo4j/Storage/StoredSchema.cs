using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>Which form a graph has in Neo4j: what <c>GraphState.schema</c> says, and what a server must know to serve it.</summary>
internal static class StoredSchema
{
    // Raised when the same model is stored in another form.
    private const int Form = 2;

    private const int HashBytes = 8;

    /// <summary>The version of the form in which a graph of this model is stored: it differs wherever something is stored otherwise.</summary>
    public static string VersionOf(GraphSchema schema)
    {
        var text = new StringBuilder();
        foreach (var label in schema.Labels)
        {
            text.Append(CultureInfo.InvariantCulture, $"label {label.Name} {label.Presence}\n");
            Append(text, label.Layout);
        }

        text.Append("link\n");
        Append(text, schema.LinkLayout);
        foreach (var type in schema.Relationships)
            text.Append(CultureInfo.InvariantCulture, $"type {type.Name} {(UpwardLinks.LeadsUp(type) ? "up" : string.Empty)}\n");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Create(CultureInfo.InvariantCulture, $"{Form}-{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}");
    }

    private static void Append(StringBuilder text, PropertyLayout layout)
    {
        foreach (var property in layout.Properties)
        {
            text.Append(CultureInfo.InvariantCulture, $"property {property.Name} {(property.IsIndexed ? "index" : string.Empty)} {(property.SearchWeight is null ? string.Empty : "search")}\n");
            foreach (var column in property.Columns)
                text.Append(CultureInfo.InvariantCulture, $"column {column.Name} {column.Kind} {(column.IsList ? "list" : string.Empty)}\n");
        }
    }
}
