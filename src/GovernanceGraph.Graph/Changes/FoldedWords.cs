using System.Runtime.InteropServices;
using System.Text;

namespace GovernanceGraph.Graph.Changes;

/// <summary>
/// Cuts a fold into words, one after another and without allocation. Words are runs of letters and digits; an apostrophe neither belongs to a
/// word nor ends it (design, contract 6).
/// </summary>
/// <param name="fold">What is cut.</param>
/// <param name="scratch">Where the word lies: at least as long as the fold.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct FoldedWords(ReadOnlySpan<char> fold, Span<char> scratch)
{
    private readonly Span<char> _scratch = scratch;
    private ReadOnlySpan<char> _rest = fold;
    private int _length;

    /// <summary>The word, which the caller may change: the next one is written over it.</summary>
    public readonly Span<char> Current => _scratch[.._length];

    public bool MoveNext()
    {
        _length = 0;
        var read = 0;
        while (read < _rest.Length)
        {
            var units = UnitsOfWord(_rest[read..]);
            if (units > 0)
                _rest.Slice(read, units).CopyTo(_scratch[_length..]);
            else if (_length > 0 && !IsApostrophe(_rest[read]))
                break;
            _length += units;
            read += Math.Max(1, units);
        }

        _rest = _rest[read..];
        return _length > 0;
    }

    // Half a surrogate pair ends a word, as the U+FFFD does to which it folds.
    private static int UnitsOfWord(ReadOnlySpan<char> text)
    {
        var first = text[0];
        if (char.IsAscii(first))
            return char.IsAsciiLetterOrDigit(first) ? 1 : 0;
        if (!char.IsHighSurrogate(first))
            return char.IsLetterOrDigit(first) ? 1 : 0;
        return text.Length > 1 && Rune.TryCreate(first, text[1], out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
    }

    private static bool IsApostrophe(char unit) => unit is '\'' or '\u2019';
}
