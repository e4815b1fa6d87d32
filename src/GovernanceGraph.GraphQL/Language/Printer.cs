namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Prints nodes as GraphQL text, in the layout of the reference implementation. What is printed of a parsed document parses to
/// the same document.
/// </summary>
public static class Printer
{
    /// <summary>Prints a node and everything below it.</summary>
    /// <returns>The text, without a line break at its end.</returns>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writer = new DocumentWriter();
        writer.Write(node);
        return writer.ToString();
    }
}
