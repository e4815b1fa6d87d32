using System.Globalization;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>Words that sentences about the record share.</summary>
internal static class Wording
{
    private const int StatementsTold = 6;

    /// <summary>The name of a thing as it stands in a sentence: bodies, posts and people plain, everything else in quotation marks.</summary>
    public static string Named(GraphNode node) => IsActor(node) ? node.Text("name")! : $"“{node.Text("name")}”";

    /// <summary>Texts in a row: <c>A, B and C</c>; with semicolons where one of them has a comma itself.</summary>
    public static string And(IReadOnlyList<string> texts)
    {
        if (texts.Count < 2)
            return string.Concat(texts);
        var separator = texts.Any(text => text.Contains(',', StringComparison.Ordinal)) && texts.Count > 2 ? "; " : ", ";
        return $"{string.Join(separator, texts.Take(texts.Count - 1))} and {texts[^1]}";
    }

    /// <summary>The first of several statements, kept apart by semicolons, with the number of the rest.</summary>
    public static string First(IReadOnlyList<string> statements)
    {
        var more = statements.Count - StatementsTold;
        var told = string.Join("; ", statements.Take(StatementsTold));
        return more <= 0 ? told : $"{told}; and {more.ToString(CultureInfo.InvariantCulture)} more, which the steps of the chain list";
    }

    /// <summary>A name of the schema in words: <c>AREA_FOR_IMPROVEMENT</c> as <c>area for improvement</c>, <c>postIn</c> as <c>post in</c>.</summary>
    public static string Words(string name)
    {
        if (name == "rag")
            return "traffic light";
        if (!name.Any(char.IsLower))
            return name.Replace('_', ' ').ToLowerInvariant();
        return string.Concat(name.Select(letter => char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
    }

    private static bool IsActor(GraphNode node) => node.Label.Name is "Body" or "Post" or "Person" or "Area";
}
