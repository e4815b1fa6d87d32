namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The order of escaped texts by the UTF-8 bytes that they stand for (design, contract 1), without unescaping them.</summary>
internal static class EscapedOrder
{
    private const int LongestEscape = 6;

    /// <summary>Compares two escaped texts.</summary>
    public static int Compare(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        var common = x.CommonPrefixLength(y);
        if (common == x.Length && common == y.Length)
            return 0;
        var start = StartOfCharacter(x, common);
        return ByteAt(x, start) - ByteAt(y, start);
    }

    /// <summary>Whether a place of an escaped text is in the middle of an escape.</summary>
    public static bool IsInsideEscape(ReadOnlySpan<byte> text, int place) => StartOfCharacter(text, place) != place;

    /// <summary>Where the escape begins that a place lies in; the place itself where it lies in none.</summary>
    public static int StartOfCharacter(ReadOnlySpan<byte> text, int place)
    {
        for (var start = place - 1; start >= 0 && start > place - LongestEscape; start--)
        {
            if (text[start] == '\\' && BackslashesBefore(text, start) % 2 == 0)
                return place - start < LengthOfEscape(text, start) ? start : place;
        }

        return place;
    }

    /// <summary>The byte that stands there once unescaped; -1 after the end.</summary>
    public static int ByteAt(ReadOnlySpan<byte> text, int place)
    {
        if (place >= text.Length)
            return -1;
        return text[place] != '\\' ? text[place] : text[place + 1] switch
        {
            (byte)'n' => '\n',
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'u' => (Digit(text[place + 4]) << 4) | Digit(text[place + 5]),
            var self => self,
        };
    }

    /// <summary>How many bytes the escape has that begins there.</summary>
    public static int LengthOfEscape(ReadOnlySpan<byte> text, int start) => start + 1 < text.Length && text[start + 1] == 'u' ? LongestEscape : 2;

    private static int BackslashesBefore(ReadOnlySpan<byte> text, int place)
    {
        var count = 0;
        while (place - count > 0 && text[place - count - 1] == '\\')
            count++;
        return count;
    }

    private static int Digit(byte digit) => digit <= '9' ? digit - '0' : digit - 'a' + 10;
}
