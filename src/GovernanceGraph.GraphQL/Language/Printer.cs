namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Prints nodes as GraphQL text, in the layout of the reference implementation. What is printed of a parsed document parses to
/// the same document.
/// </summary>
public static class Printer
{
    private const int GreatestLengthInError = 1_000;

    /// <summary>Prints a node and everything below it.</summary>
    /// <returns>The text, without a line break at its end.</returns>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writer = new DocumentWriter(int.MaxValue);
        writer.Write(node);
        return writer.ToString();
    }

    /// <summary>
    /// Prints a node to be quoted in an error. A small but deep value prints to megabytes of indentation, so what is longer than
    /// 1,000 characters is cut and ends with an ellipsis.
    /// </summary>
    public static string PrintForError(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writer = new DocumentWriter(GreatestLengthInError);
        writer.Write(node);
        return CutForError(writer.ToString());
    }

    /// <summary>Cuts what an error repeats of a document, so that the answer is not as long as the request.</summary>
    internal static string CutForError(string text) =>
        text.Length <= GreatestLengthInError ? text : string.Concat(text.AsSpan(0, GreatestLengthInError - 1), "…");
}
