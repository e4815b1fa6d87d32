using System.Text;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>How the served schema calls what it generates for a label or interface.</summary>
internal static class ServedNames
{
    public const string Query = "Query";

    public static string Connection(string type) => type + "Connection";

    public static string Edge(string type) => type + "Edge";

    public static string Where(string type) => type + "Where";

    public static string LinksWhere(string type) => type + "LinksWhere";

    public static string Sort(string type) => type + "Sort";

    public static string Key(string type) => type + "Key";

    /// <summary>The field that finds one node of a label by id: <c>notStated</c> for NotStated.</summary>
    public static string Single(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    /// <summary>The enum value for a field: <c>KIND_PRINTED</c> for kindPrinted.</summary>
    public static string KeyOf(string field)
    {
        var text = new StringBuilder();
        foreach (var character in field)
        {
            if (char.IsUpper(character))
                text.Append('_');
            text.Append(char.ToUpperInvariant(character));
        }

        return text.ToString();
    }
}
