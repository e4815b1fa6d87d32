using System.Globalization;
using System.Text;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The way to a value inside another, from the inside out: the last key or index, and the path before it. Null is the value itself.</summary>
/// <param name="Parent">The path to the value that contains this one, or null.</param>
/// <param name="Key">The field of the input object, or null in a list.</param>
/// <param name="Index">The index in the list, when there is no key.</param>
internal sealed record InputPath(InputPath? Parent, string? Key, int Index)
{
    /// <summary>The path as <c>.a[0].b</c>; empty for null.</summary>
    public static string Of(InputPath? path)
    {
        StringBuilder text = new();
        Append(text, path);
        return text.ToString();
    }

    /// <summary>The path as messages have it, <c> at .a[0].b</c> with a leading space; empty for null.</summary>
    public static string Describe(InputPath? path) => path is null ? string.Empty : $" at {Of(path)}";

    private static void Append(StringBuilder text, InputPath? path)
    {
        if (path is null)
            return;

        Append(text, path.Parent);
        if (path.Key is not null)
            text.Append('.').Append(path.Key);
        else
            text.Append(CultureInfo.InvariantCulture, $"[{path.Index}]");
    }
}
