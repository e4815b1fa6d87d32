using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Coerces values of scalars and enums (specification, sections 3.5 and 3.9, input coercion).</summary>
internal static class LeafCoercion
{
    public static bool TryCoerce(
        ValueNode literal,
        NamedType type,
        VariableValues variables,
        bool hideSuggestions,
        out object? coerced,
        [NotNullWhen(false)] out string? error) =>
        type is EnumType enumType
            ? TryCoerceEnum(literal, enumType, hideSuggestions, out coerced, out error)
            : ((ScalarType)type).Coercion.ParseLiteral(literal, variables, out coerced, out error);

    public static bool TryCoerce(
        JsonElement value, NamedType type, bool hideSuggestions, out object? coerced, [NotNullWhen(false)] out string? error) =>
        type is EnumType enumType
            ? TryCoerceEnum(value, enumType, hideSuggestions, out coerced, out error)
            : ((ScalarType)type).Coercion.ParseValue(value, out coerced, out error);

    private static bool TryCoerceEnum(
        ValueNode literal, EnumType type, bool hideSuggestions, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        if (literal is EnumValueNode node)
            return TryCoerceName(node.Value, type, hideSuggestions, out coerced, out error);

        string found = Printer.PrintForError(literal);
        coerced = null;
        error = $"Enum \"{type}\" cannot represent non-enum value: {found}.{DidYouMean(found, type, hideSuggestions)}";
        return false;
    }

    private static bool TryCoerceEnum(
        JsonElement value, EnumType type, bool hideSuggestions, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        if (JsonText.TryGetString(value, out string? name))
            return TryCoerceName(name, type, hideSuggestions, out coerced, out error);

        string found = JsonText.Inspect(value);
        coerced = null;
        error = $"Enum \"{type}\" cannot represent non-string value: {found}.{DidYouMean(found, type, hideSuggestions)}";
        return false;
    }

    private static bool TryCoerceName(
        string name, EnumType type, bool hideSuggestions, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        bool known = type.TryGetValue(name, out EnumValue? value);
        coerced = value?.Name;
        error = known ? null : $"Value \"{name}\" does not exist in \"{type}\" enum.{DidYouMean(name, type, hideSuggestions)}";
        return known;
    }

    private static string DidYouMean(string found, EnumType type, bool hideSuggestions) => hideSuggestions
        ? string.Empty
        : Suggestions.Question("the enum value", Suggestions.Nearest(found, type.Values.Names));
}
