using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.Graph.Changes;

/// <summary>Words the question after an unknown name.</summary>
internal static class NearestName
{
    /// <summary><c>; did you mean `x`?</c> for the option nearest to the name, or nothing.</summary>
    public static string Ask(string name, IEnumerable<string> options) =>
        Suggestions.Nearest(name, options) is [var nearest, ..] ? $"; did you mean `{nearest}`?" : string.Empty;

    /// <summary>The name with its article: <c>a Body</c>, <c>an Area</c>.</summary>
    public static string Article(string name) => $"{(name[0] is 'A' or 'E' or 'I' or 'O' ? "an" : "a")} {name}";

    /// <summary>The names in a sentence: <c>A, B or C</c>.</summary>
    public static string Or(IEnumerable<string> names)
    {
        var list = names.ToArray();
        return list.Length < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} or {list[^1]}";
    }
}
