using System.Buffers;
using System.Text;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The one way text becomes the inside of a JSON string: <c>"</c>, <c>\</c> and the control characters below U+0020 are escaped
/// (RFC 8259, section 7), everything else stays as UTF-8. A lone surrogate, which UTF-8 cannot hold, is written as <c>\udXXX</c>.
/// The quotes around are the writer's.
/// </summary>
public static class EscapedText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
        (byte)'"', (byte)'\\',
    ]);

    /// <summary>The escaped UTF-8 of <paramref name="text"/>, without quotes, as a new array.</summary>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(1, text.Length));
        Write(text, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The escaped form of text that is UTF-8 already, without quotes, as a new array.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.ContainsAny(Escaped))
            return utf8.ToArray();
        var output = new ArrayBufferWriter<byte>(utf8.Length + 16);
        Write(utf8, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes the escaped UTF-8 of <paramref name="text"/>, without quotes.</summary>
    public static void Write(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        while (!text.IsEmpty)
        {
            var chunk = text[..LengthOfChunk(text)];
            if (chunk.IsEmpty)
            {
                WriteLoneSurrogate(text[0], output);
                text = text[1..];
                continue;
            }

            WriteChunk(chunk, output);
            text = text[chunk.Length..];
        }
    }

    /// <summary>Writes text that is UTF-8 already in its escaped form, without quotes.</summary>
    public static void Write(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        while (true)
        {
            var next = utf8.IndexOfAny(Escaped);
            if (next < 0)
            {
                output.Write(utf8);
                return;
            }

            output.Write(utf8[..next]);
            WriteEscape(utf8[next], output);
            utf8 = utf8[(next + 1)..];
        }
    }

    // Bounded, so that the scratch space is on the stack, and never between the two halves of a surrogate pair.
    private static int LengthOfChunk(ReadOnlySpan<char> text)
    {
        const int mostChars = 256;
        var length = Math.Min(text.Length, mostChars);
        for (var i = 0; i < length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            if (i + 1 == length)
                return i;
            i++;
        }

        return length;
    }

    private static void WriteChunk(ReadOnlySpan<char> chunk, IBufferWriter<byte> output)
    {
        Span<byte> utf8 = stackalloc byte[3 * 256];
        var count = Encoding.UTF8.GetBytes(chunk, utf8);
        Write(utf8[..count], output);
    }

    private static void WriteLoneSurrogate(char surrogate, IBufferWriter<byte> output)
    {
        ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
        output.Write([(byte)'\\', (byte)'u', digits[surrogate >> 12], digits[(surrogate >> 8) & 15], digits[(surrogate >> 4) & 15], digits[surrogate & 15]]);
    }

    private static void WriteEscape(byte character, IBufferWriter<byte> output)
    {
        switch (character)
        {
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            case (byte)'\b': output.Write("\\b"u8); break;
            case (byte)'\f': output.Write("\\f"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            default:
                output.Write("\\u00"u8);
                output.Write([(byte)('0' + (character >> 4)), "0123456789abcdef"u8[character & 15]]);
                break;
        }
    }
}
