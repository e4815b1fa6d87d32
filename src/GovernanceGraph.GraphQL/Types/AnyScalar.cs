using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The coercion of a custom scalar that has none of its own: every value is taken as it is, as plain objects.</summary>
internal static class AnyScalar
{
    public static ScalarCoercion Coercion { get; } = new(FromValue, FromLiteral);

    private static bool FromValue(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        (coerced, error) = (Plain(value), null);
        return true;
    }

    private static bool FromLiteral(
        ValueNode literal, VariableValues variables, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        (coerced, error) = (Plain(literal, variables), null);
        return true;
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => InputObject.Of(
            value.EnumerateObject().Select(property => KeyValuePair.Create(JsonText.NameOf(property), Plain(property.Value)))),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.String => JsonText.TryGetString(value, out string? text) ? text : value.GetRawText(),
        JsonValueKind.Number => value.TryGetInt32(out int whole) ? (object)whole : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object? Plain(ValueNode literal, VariableValues variables) => literal switch
    {
        VariableNode variable => variables.TryGet(variable.Name.Value, out object? value) ? value : null,
        IntValueNode number => int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole)
            ? (object)whole
            : double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        StringValueNode text => text.Value,
        BooleanValueNode truth => truth.Value,
        EnumValueNode value => value.Value,
        ListValueNode list => list.Values.Select(item => Plain(item, variables)).ToArray(),
        ObjectValueNode value => InputObject.Of(
            value.Fields.Select(field => KeyValuePair.Create(field.Name.Value, Plain(field.Value, variables)))),
        _ => null,
    };
}
