using System.Globalization;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Writes numbers as ECMAScript does, which is how clients wrote them: 1e21 as 1e+21, 1.0 as 1 (ECMA-262, Number::toString).</summary>
internal static class NumberText
{
    public static string Of(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return "0";

        // The shortest digits that read back as the same number, as .NET writes them: 1234.5, 0.00012 or 1.2345E-07.
        string shortest = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        int mark = shortest.IndexOf('E', StringComparison.Ordinal);
        string mantissa = mark < 0 ? shortest : shortest[..mark];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string allDigits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        string digits = allDigits.TrimStart('0');
        int exponent = (point < 0 ? mantissa.Length : point) - 1 - (allDigits.Length - digits.Length)
            + (mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        digits = digits.TrimEnd('0');

        return (number < 0 ? "-" : string.Empty) + Lay(digits, exponent);
    }

    private static string Lay(string digits, int exponent) => exponent switch
    {
        >= 21 or < -7 => $"{digits[..1]}{(digits.Length > 1 ? "." : string.Empty)}{digits[1..]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}",
        < 0 => $"0.{new string('0', -exponent - 1)}{digits}",
        _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
        _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
    };
}
