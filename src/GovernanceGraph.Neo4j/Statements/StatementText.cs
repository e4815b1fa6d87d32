using System.Buffers;
using System.Text;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>
/// The text of a statement as it is sent. Neo4j 5.26 reads the body of a request one byte at a time, which makes every byte of a statement cost
/// more than most of what it says: 3,000 blanks more took a sixth of the rate of a statement of 900 (bench/README.md). So it has no blank that
/// Cypher can do without, and a line for each subquery, for who reads it.
/// </summary>
internal static class StatementText
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("+-*/%^=<>!|&.:");

    /// <summary>The same statement, as short as it can be written.</summary>
    /// <param name="statement">A statement without comments, and without a backslash in its texts.</param>
    public static string Shorten(string statement)
    {
        var text = new StringBuilder(statement.Length);
        var (quote, depth) = ('\0', 0);
        var (isParted, isNewLine) = (false, false);
        foreach (var character in statement)
        {
            if (quote == '\0' && char.IsWhiteSpace(character))
            {
                isParted = true;
                isNewLine |= character == '\n' && depth == 0;
                continue;
            }

            if (isParted && text.Length > 0)
            {
                if (isNewLine)
                    text.Append('\n');
                else if (AreOne(text[^1], character))
                    text.Append(' ');
            }

            (isParted, isNewLine) = (false, false);
            text.Append(character);
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '`' or '\'')
                quote = character;
            else
                depth += character == '{' ? 1 : character == '}' ? -1 : 0;
        }

        return text.ToString();
    }

    // What would be read as one word, or as one sign.
    private static bool AreOne(char before, char after) => (IsOfWord(before) && IsOfWord(after)) || (Operators.Contains(before) && Operators.Contains(after));

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}
