using System.Text;

namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>
/// Writes documents that follow the grammar of the September 2025 edition, with everything in it somewhere, and broken ones.
/// The same seed gives the same document.
/// </summary>
internal sealed partial class DocumentGenerator(int seed)
{
    private const int GreatestDepth = 5;

    private static readonly string[] Ignored = [" ", " ", " ", "\n", "\r\n", "\r", "\t", ",", " , ", "\uFEFF ", "# a comment \u00E9\U0001F600\n", "\n  "];

    private static readonly string[] NameChoices =
        ["a", "b", "id", "name", "findings", "_", "__typename", "A1", "on1", "query", "fragment", "type", "extend", "repeatable", "implements", "input"];

    private static readonly string[] StringChoices =
    [
        "\"\"", "\"a\"", "\"\u00E9 \u20AC \U0001F600\"", "\"\\n\\t\\\\\\\"\\/\"", "\"\\u00e9 \\u{1F600} \\uD83D\\uDE00 \\u0000\"", "\"# no comment\"",
        "\"a text that is so long that nothing else fits on a line of eighty characters\"", "\"\u0007\u007F\u0085\"",
        "\"\"\"\"\"\"", "\"\"\"block\"\"\"", "\"\"\"\n  one\n    two\r\n\r\n  three\n\"\"\"", "\"\"\"  first\n    second\n   third\"\"\"",
        "\"\"\"a \\\"\"\" b \\\"\"\"\"\"\"", "\"\"\"back\\\\slash\\ \"\"\"", "\"\"\"ends with \\\"\"\"\"\"\"", "\"\"\"\n\"quoted\"\n\"\"\"", "\"\"\"  \"\"\"", "\"\"\"\n\n   \u00E9\U0001F600\n\t\tx\"\"\"",
    ];

    private static readonly string[] BadTokens =
    [
        "?", "'a'", "..", ".", ".5", "01", "1.", "1e", "-", "0x1", "1a", "\"open", "\"\"\"open", "\"\\x\"", "\"\\u12\"", "\"\\u{110000}\"", "\"\\uD83D\"",
        "\u00E9", "\U0001F600", "\u0000", "\"line\nbreak\"", "\\",
    ];

    private static readonly string[] OddTokens =
        ["{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "&", "|", "...", "on", "null", "true", "query", "extend", "type", "1", "1.5", "\"a\"", "\"\"\"b\"\"\"", "a"];

    private readonly Random _random = new(seed);
    private readonly List<string> _tokens = [];

    /// <summary>A document of operations and fragments.</summary>
    public string Executable()
    {
        _tokens.Clear();
        Repeat(1, 4, () => ExecutableDefinition());
        return Render();
    }

    /// <summary>A document of type system definitions and extensions.</summary>
    public string TypeSystem()
    {
        _tokens.Clear();
        Repeat(1, 5, () => TypeSystemDefinition());
        return Render();
    }

    /// <summary>A document of either kind, or both.</summary>
    public string Any()
    {
        _tokens.Clear();
        Repeat(1, 4, () =>
        {
            if (Chance(50))
            {
                ExecutableDefinition();
            }
            else
            {
                TypeSystemDefinition();
            }
        });
        return Render();
    }

    /// <summary>A document with some tokens lost, doubled, swapped or replaced; it may still be valid.</summary>
    public string Broken()
    {
        _ = Any();
        for (var i = _random.Next(1, 3); i > 0; i--)
        {
            Break();
        }

        return Render();
    }

    private void Break()
    {
        if (_tokens.Count == 0)
        {
            return;
        }

        var place = _random.Next(_tokens.Count);
        switch (_random.Next(6))
        {
            case 0:
                _tokens.RemoveAt(place);
                break;
            case 1:
                _tokens.Insert(place, _tokens[place]);
                break;
            case 2:
                var other = _random.Next(_tokens.Count);
                (_tokens[place], _tokens[other]) = (_tokens[other], _tokens[place]);
                break;
            case 3:
                _tokens[place] = Pick(OddTokens);
                break;
            case 4:
                _tokens.RemoveRange(place, _tokens.Count - place);
                break;
            default:
                _tokens.Insert(place, Pick(BadTokens));
                break;
        }
    }

    /// <summary>The tokens, with something ignored between those that would run together, and at random elsewhere.</summary>
    private string Render()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _tokens.Count; i++)
        {
            var mayTouch = i == 0 || IsPunctuator(_tokens[i]) || IsPunctuator(_tokens[i - 1]);
            if (!mayTouch || Chance(40))
            {
                text.Append(Pick(Ignored));
            }

            text.Append(_tokens[i]);
        }

        return text.ToString();
    }

    private static bool IsPunctuator(string token) => token.Length == 1 && "{}()[]:=!$@&|".Contains(token[0], StringComparison.Ordinal);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private void Repeat(int least, int greatest, Action write)
    {
        for (var i = _random.Next(least, greatest + 1); i > 0; i--)
        {
            write();
        }
    }

    private void Maybe(int percent, Action write)
    {
        if (Chance(percent))
        {
            write();
        }
    }

    private void Write(params ReadOnlySpan<string> tokens) => _tokens.AddRange(tokens);
}
