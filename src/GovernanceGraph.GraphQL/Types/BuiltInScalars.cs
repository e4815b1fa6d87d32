using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The five scalars that the specification defines (section 3.5). All schemas share them.</summary>
public static class BuiltInScalars
{
    /// <summary>Coerces to <see cref="int"/>: a number without fraction that fits 32 bits (section 3.5.1).</summary>
    public static ScalarType Int { get; } = Define(
        "Int", "A whole number from -(2^31) to 2^31 - 1.", IntFromValue, IntFromLiteral);

    /// <summary>Coerces to <see cref="double"/>: any finite number (section 3.5.2).</summary>
    public static ScalarType Float { get; } = Define(
        "Float", "A number with double precision, as IEEE 754 has it.", FloatFromValue, FloatFromLiteral);

    /// <summary>Coerces to <see cref="string"/> (section 3.5.3).</summary>
    public static ScalarType String { get; } = Define(
        "String", "Text: a sequence of Unicode characters.", StringFromValue, StringFromLiteral);

    /// <summary>Coerces to <see cref="bool"/> (section 3.5.4).</summary>
    public static ScalarType Boolean { get; } = Define(
        "Boolean", "`true` or `false`.", BooleanFromValue, BooleanFromLiteral);

    /// <summary>Coerces to <see cref="string"/>: text as it is, or a whole number's digits (section 3.5.5).</summary>
    public static ScalarType ID { get; } = Define(
        "ID", "A unique identifier, not meant for people to read. A string, also where a whole number was given.", IdFromValue, IdFromLiteral);

    private static readonly FrozenDictionary<string, ScalarType> ByName =
        new[] { Int, Float, String, Boolean, ID }.ToFrozenDictionary(scalar => scalar.Name);

    /// <summary>Finds the built-in scalar called <paramref name="name"/>.</summary>
    public static bool TryGet(string name, [MaybeNullWhen(false)] out ScalarType scalar) => ByName.TryGetValue(name, out scalar);

    private static ScalarType Define(string name, string description, ScalarValueParser value, ScalarLiteralParser literal) =>
        new(name, TypeSource.BuiltIn(description), specifiedByUrl: null, new ScalarCoercion(value, literal));

    private static bool IntFromValue(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        (coerced, error) = (null, null);
        // JSON knows one kind of number: 1.0 and 1e0 are the integer 1.
        double number = value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;
        if (!double.IsInteger(number))
            error = $"Int cannot represent non-integer value: {JsonText.Inspect(value)}";
        else if (number is < int.MinValue or > int.MaxValue)
            error = $"Int cannot represent non 32-bit signed integer value: {JsonText.Inspect(value)}";
        else
            coerced = (int)number;
        return error is null;
    }

    private static bool IntFromLiteral(
        ValueNode literal, VariableValues variables, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        (coerced, error) = (null, null);
        if (literal is not IntValueNode whole)
            error = $"Int cannot represent non-integer value: {Printer.PrintForError(literal)}";
        else if (!int.TryParse(whole.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
            error = $"Int cannot represent non 32-bit signed integer value: {whole.Value}";
        else
            coerced = number;
        return error is null;
    }

    private static bool FloatFromValue(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        double number = value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;
        bool isFloat = double.IsFinite(number);
        coerced = isFloat ? number : null;
        error = isFloat ? null : $"Float cannot represent non numeric value: {JsonText.Inspect(value)}";
        return error is null;
    }

    private static bool FloatFromLiteral(
        ValueNode literal, VariableValues variables, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        string? digits = literal switch
        {
            FloatValueNode number => number.Value,
            IntValueNode number => number.Value,
            _ => null,
        };
        double value = digits is null ? double.NaN : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        // A literal beyond the range of IEEE 754 is no Float either (section 3.5.2, input coercion).
        bool isFloat = double.IsFinite(value);
        coerced = isFloat ? value : null;
        error = isFloat ? null : $"Float cannot represent non numeric value: {Printer.PrintForError(literal)}";
        return error is null;
    }

    private static bool StringFromValue(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = JsonText.TryGetString(value, out string? text) ? text : null;
        error = coerced is null ? $"String cannot represent a non string value: {JsonText.Inspect(value)}" : null;
        return error is null;
    }

    private static bool StringFromLiteral(
        ValueNode literal, VariableValues variables, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = (literal as StringValueNode)?.Value;
        error = coerced is null ? $"String cannot represent a non string value: {Printer.PrintForError(literal)}" : null;
        return error is null;
    }

    private static bool BooleanFromValue(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
        error = coerced is null ? $"Boolean cannot represent a non boolean value: {JsonText.Inspect(value)}" : null;
        return error is null;
    }

    private static bool BooleanFromLiteral(
        ValueNode literal, VariableValues variables, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = (literal as BooleanValueNode)?.Value;
        error = coerced is null ? $"Boolean cannot represent a non boolean value: {Printer.PrintForError(literal)}" : null;
        return error is null;
    }

    private static bool IdFromValue(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = value.ValueKind == JsonValueKind.Number && JsonText.TryGetInteger(value, out string? digits) ? digits
            : JsonText.TryGetString(value, out string? text) ? text
            : null;
        error = coerced is null ? $"ID cannot represent value: {JsonText.Inspect(value)}" : null;
        return error is null;
    }

    private static bool IdFromLiteral(
        ValueNode literal, VariableValues variables, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => null,
        };
        error = coerced is null ? $"ID cannot represent a non-string and non-integer value: {Printer.PrintForError(literal)}" : null;
        return error is null;
    }
}
