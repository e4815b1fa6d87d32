using System.Text.Json;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Coerces one variable's JSON value to its type, and reports everything in it that does not fit (specification, section 6.1.2).</summary>
internal readonly struct InputCoercion(VariableDefinitionNode definition, VariableErrors errors, bool hideSuggestions)
{
    /// <summary>The coerced value. It means nothing when an error was reported.</summary>
    /// <param name="value">The JSON value, present in the request.</param>
    /// <param name="type">An input type.</param>
    /// <param name="path">The way to the value inside the variable; null for the variable itself.</param>
    public object? Coerce(JsonElement value, GraphQLType type, InputPath? path)
    {
        bool isNull = value.ValueKind == JsonValueKind.Null;
        switch (type)
        {
            case NonNullType when isNull:
                Report($"Expected non-nullable type \"{type}\" not to be null.", value, path);
                return null;
            case NonNullType nonNull:
                return Coerce(value, nonNull.OfType, path);
            case var _ when isNull:
                return null;
            case ListType list:
                return CoerceList(value, list, path);
            case InputObjectType when value.ValueKind != JsonValueKind.Object:
                Report($"Expected type \"{type}\" to be an object.", value, path);
                return null;
            case InputObjectType inputObject:
                return CoerceObject(value, inputObject, path);
            default:
                if (!LeafCoercion.TryCoerce(value, (NamedType)type, hideSuggestions, out object? coerced, out string? error))
                    Report(error, value, path);
                return coerced;
        }
    }

    // A single value stands for a list of one, at every depth (section 3.11).
    private object?[] CoerceList(JsonElement value, ListType type, InputPath? path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [Coerce(value, type.OfType, path)];

        object?[] items = new object?[value.GetArrayLength()];
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (errors.IsFull)
                break;
            items[index] = Coerce(item, type.OfType, new InputPath(path, null, index));
            index++;
        }

        return items;
    }

    private InputObject CoerceObject(JsonElement value, InputObjectType type, InputPath? path)
    {
        // One walk over the members, whatever their number; of members with the same name the last counts.
        JsonElement[] given = new JsonElement[type.Fields.Count];
        List<string>? unknown = null;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = JsonText.NameOf(member);
            int index = type.Fields.IndexOf(name);
            if (index >= 0)
                given[index] = member.Value;
            else if ((unknown ??= []).Count <= VariableValues.MaxErrors)
                unknown.Add(name);
        }

        KeyValuePair<string, object?>[] coerced = new KeyValuePair<string, object?>[given.Length];
        int count = 0;
        for (int i = 0; i < given.Length && !errors.IsFull; i++)
        {
            InputValue field = type.Fields[i];
            if (given[i].ValueKind != JsonValueKind.Undefined)
                coerced[count++] = KeyValuePair.Create(field.Name, Coerce(given[i], field.Type, new InputPath(path, field.Name, 0)));
            else if (field.DefaultValue is not null)
                coerced[count++] = KeyValuePair.Create(field.Name, field.CoercedDefault);
            else if (field.IsRequired)
                Report($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.", value, path);
        }

        foreach (string name in unknown?.Distinct() ?? [])
        {
            string suggestion = hideSuggestions ? string.Empty : Suggestions.DidYouMean(name, type.Fields.Names);
            Report($"Field \"{name}\" is not defined by type \"{type}\".{suggestion}", value, path);
        }

        if (type.IsOneOf)
            CheckOneOf(value, given, coerced.AsSpan(0, count), type, path);
        return InputObject.OfDistinct(coerced, count);
    }

    private void CheckOneOf(
        JsonElement value, JsonElement[] given, ReadOnlySpan<KeyValuePair<string, object?>> coerced, InputObjectType type, InputPath? path)
    {
        if (coerced.Length != 1)
            Report($"Exactly one key must be specified for OneOf type \"{type}\".", value, path);
        if (Array.Find(given, member => member.ValueKind != JsonValueKind.Undefined) is { ValueKind: JsonValueKind.Null } member)
            Report($"Field \"{coerced[0].Key}\" must be non-null.", member, new InputPath(path, coerced[0].Key, 0));
    }

    private void Report(string message, JsonElement value, InputPath? path)
    {
        if (errors.IsFull)
            return;

        string name = definition.Variable.Name.Value;
        string place = path is null ? string.Empty : $" at \"{name}{InputPath.Of(path)}\"";
        errors.Report($"Variable \"${name}\" got invalid value {JsonText.Inspect(value)}{place}; {message}", definition);
    }
}
