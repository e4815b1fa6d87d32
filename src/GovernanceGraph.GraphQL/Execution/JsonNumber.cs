using System.Globalization;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Numbers as JavaScript prints them (ECMA-262, Number::toString): the shortest digits that read back as the same number, plain from
/// 1e-6 up to 1e21, with an exponent outside; negative zero is zero.
/// </summary>
public static class JsonNumber
{
    private const int MostBytes = 32;

    /// <summary>Writes an integer.</summary>
    public static void Write(long value, ResponseBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        value.TryFormat(buffer.GetSpan(MostBytes), out var written, default, CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }

    /// <summary>Writes a finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite: JSON has no way to write it.</exception>
    public static void Write(double value, ResponseBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no way to write a number that is not finite.");
        buffer.Advance(Format(value, buffer.GetSpan(MostBytes)));
    }

    /// <summary>The number as text, in the same form; <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> for what JSON cannot write.</summary>
    public static string ToText(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        Span<byte> text = stackalloc byte[MostBytes];
        var length = Format(value, text);
        return System.Text.Encoding.ASCII.GetString(text[..length]);
    }

    private static int Format(double value, Span<byte> destination)
    {
        const double mostExactInteger = 9_007_199_254_740_992;
        if (value is >= -mostExactInteger and <= mostExactInteger && value == Math.Truncate(value))
        {
            ((long)value).TryFormat(destination, out var written, default, CultureInfo.InvariantCulture);
            return written;
        }

        // "E16" style output of the shortest digits: d.dddE+xxx, taken apart into digits and exponent.
        Span<byte> shortest = stackalloc byte[MostBytes];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        Span<byte> digits = stackalloc byte[MostBytes];
        var count = TakeApart(shortest[..length], digits, out var pointAt, out var negative);
        var at = 0;
        if (negative)
            destination[at++] = (byte)'-';
        return at + Lay(digits[..count], pointAt, destination[at..]);
    }

    // The significant digits without zeros at either end; the number is 0.digits × 10^pointAt.
    private static int TakeApart(ReadOnlySpan<byte> text, Span<byte> digits, out int pointAt, out bool negative)
    {
        negative = text[0] == '-';
        if (negative)
            text = text[1..];
        var exponentAt = text.IndexOf((byte)'E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var dot = mantissa.IndexOf((byte)'.');
        pointAt = (dot < 0 ? mantissa.Length : dot) + exponent;
        var count = 0;
        foreach (var character in mantissa)
        {
            if (character == '.')
                continue;
            if (count == 0 && character == '0')
            {
                pointAt--;
                continue;
            }

            digits[count++] = character;
        }

        while (digits[count - 1] == '0')
            count--;
        return count;
    }

    private static int Lay(ReadOnlySpan<byte> digits, int pointAt, Span<byte> destination)
    {
        var at = 0;
        if (pointAt is > 0 and <= 21)
        {
            if (digits.Length <= pointAt)
            {
                digits.CopyTo(destination);
                destination[digits.Length..pointAt].Fill((byte)'0');
                return pointAt;
            }

            digits[..pointAt].CopyTo(destination);
            destination[pointAt] = (byte)'.';
            digits[pointAt..].CopyTo(destination[(pointAt + 1)..]);
            return digits.Length + 1;
        }

        if (pointAt is > -6 and <= 0)
        {
            destination[at++] = (byte)'0';
            destination[at++] = (byte)'.';
            destination.Slice(at, -pointAt).Fill((byte)'0');
            at += -pointAt;
            digits.CopyTo(destination[at..]);
            return at + digits.Length;
        }

        destination[at++] = digits[0];
        if (digits.Length > 1)
        {
            destination[at++] = (byte)'.';
            digits[1..].CopyTo(destination[at..]);
            at += digits.Length - 1;
        }

        destination[at++] = (byte)'e';
        destination[at++] = (byte)(pointAt > 0 ? '+' : '-');
        Math.Abs(pointAt - 1).TryFormat(destination[at..], out var written, default, CultureInfo.InvariantCulture);
        return at + written;
    }
}
