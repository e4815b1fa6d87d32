using System.Text;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>
/// The fold of a stored text (design, contract 2), escaped as the text is. The fold of an ASCII text is its lower case and is not stored:
/// comparisons lower it as they go.
/// </summary>
/// <param name="bytes">The fold, or the ASCII text whose lower case it is.</param>
/// <param name="isFold">Whether the bytes are the fold itself.</param>
internal readonly ref struct FoldedText(ReadOnlySpan<byte> bytes, bool isFold)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly bool _isFold = isFold;

    /// <summary>How many bytes the escaped fold has.</summary>
    public int Length => _bytes.Length;

    /// <summary>A byte of the escaped fold.</summary>
    public byte this[int index] => _isFold ? _bytes[index] : Lower(_bytes[index]);

    /// <summary>The folds in the order of the bytes that they stand for.</summary>
    public static int Compare(FoldedText x, FoldedText y)
    {
        var shorter = Math.Min(x.Length, y.Length);
        var place = x._bytes.CommonPrefixLength(y._bytes);
        while (place < shorter && x[place] == y[place])
            place++;
        if (place == x.Length && place == y.Length)
            return 0;
        var start = EscapedOrder.StartOfCharacter(x._bytes, place);
        return x.UnescapedAt(start) - y.UnescapedAt(start);
    }

    /// <summary>Compares with an escaped fold.</summary>
    public int CompareTo(ReadOnlySpan<byte> fold) => Compare(this, new FoldedText(fold, isFold: true));

    /// <summary>Whether the fold is that one.</summary>
    /// <param name="fold">An escaped fold.</param>
    public bool Equals(ReadOnlySpan<byte> fold) => _bytes.Length == fold.Length && Matches(0, fold);

    /// <summary>Whether the fold starts with that one.</summary>
    /// <param name="fold">An escaped fold.</param>
    public bool StartsWith(ReadOnlySpan<byte> fold) => _bytes.Length >= fold.Length && Matches(0, fold);

    /// <summary>Whether the fold ends with that one.</summary>
    /// <param name="fold">An escaped fold.</param>
    public bool EndsWith(ReadOnlySpan<byte> fold)
    {
        var place = _bytes.Length - fold.Length;
        return place >= 0 && Matches(place, fold) && !EscapedOrder.IsInsideEscape(_bytes, place);
    }

    /// <summary>Whether the fold has that one in it.</summary>
    /// <param name="fold">An escaped fold.</param>
    public bool Contains(ReadOnlySpan<byte> fold)
    {
        if (fold.IsEmpty)
            return true;
        var first = fold[0];
        var other = _isFold || !char.IsAsciiLetterLower((char)first) ? first : (byte)(first - 32);
        for (var place = 0; place <= _bytes.Length - fold.Length; place++)
        {
            var next = _bytes[place..(_bytes.Length - fold.Length + 1)].IndexOfAny(first, other);
            if (next < 0)
                return false;
            place += next;
            if (Matches(place, fold) && !EscapedOrder.IsInsideEscape(_bytes, place))
                return true;
        }

        return false;
    }

    /// <summary>Lowers the ASCII letters among eight bytes.</summary>
    public static ulong Lower(ulong bytes)
    {
        // Of each byte the seven low bits are added to what carries into the eighth from 'A' on, and from after 'Z' on.
        const ulong Each = 0x0101_0101_0101_0101;
        var low = bytes & (0x7F * Each);
        var fromA = low + ((0x80 - 'A') * Each);
        var afterZ = low + ((0x80 - 'Z' - 1) * Each);
        return bytes | ((fromA & ~afterZ & ~bytes & (0x80 * Each)) >> 2);
    }

    /// <summary>
    /// Copies the first bytes of what is stored, unescaped, as many as there is room for: those of the fold, but for ASCII letters that may still be
    /// upper case.
    /// </summary>
    public void CopyUnescapedTo(Span<byte> destination)
    {
        var part = _bytes[..Math.Min(_bytes.Length, destination.Length)];
        if (!part.Contains((byte)'\\'))
        {
            part.CopyTo(destination);
            return;
        }

        var place = 0;
        for (var i = 0; i < destination.Length && place < _bytes.Length; i++)
        {
            destination[i] = (byte)EscapedOrder.ByteAt(_bytes, place);
            place += _bytes[place] == '\\' ? EscapedOrder.LengthOfEscape(_bytes, place) : 1;
        }
    }

    /// <summary>The escaped fold as an array.</summary>
    public byte[] ToArray()
    {
        var fold = _bytes.ToArray();
        if (!_isFold)
            Ascii.ToLowerInPlace(fold, out _);
        return fold;
    }

    private int UnescapedAt(int place)
    {
        var unit = EscapedOrder.ByteAt(_bytes, place);
        return _isFold || unit < 0 ? unit : Lower((byte)unit);
    }

    private bool Matches(int place, ReadOnlySpan<byte> fold)
    {
        var here = _bytes.Slice(place, fold.Length);
        return _isFold ? here.SequenceEqual(fold) : Ascii.EqualsIgnoreCase(here, fold);
    }

    private static byte Lower(byte unit) => unit is >= (byte)'A' and <= (byte)'Z' ? (byte)(unit + 32) : unit;
}
