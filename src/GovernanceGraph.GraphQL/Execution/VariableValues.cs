using System.Text.Json;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The coerced values of an operation's variables (specification, section 6.1.2). Immutable.</summary>
/// <remarks>
/// Coerced values are plain objects: null, <see cref="bool"/>, <see cref="int"/> (Int), <see cref="double"/> (Float), <see cref="string"/>
/// (String, ID and the name of an enum value), <see cref="IReadOnlyList{T}"/> of them, <see cref="InputObject"/>, and what a custom scalar makes.
/// </remarks>
public sealed class VariableValues
{
    /// <summary>How many errors are reported before coercion gives up.</summary>
    public const int MaxErrors = 50;

    private readonly Dictionary<string, object?> _values;

    private VariableValues(Dictionary<string, object?> values) => _values = values;

    /// <summary>No variables.</summary>
    public static VariableValues Empty { get; } = new([]);

    /// <summary>The coerced values by name. A variable that was neither given nor has a default is not among them.</summary>
    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>Coerces the variables of a request to the types that its operation declares (CoerceVariableValues).</summary>
    /// <param name="schema">The schema that has the types.</param>
    /// <param name="definitions">What the operation declares.</param>
    /// <param name="variables">The request's variables: a JSON object; undefined or JSON's null when it has none. Undeclared ones are ignored.</param>
    /// <param name="hideSuggestions">Whether errors keep the schema's names to themselves, as where introspection is off.</param>
    /// <returns>
    /// The values, or all that is wrong with code <see cref="GraphQLErrorCodes.BadUserInput"/>: each error names the variable, the path inside it
    /// and the value found there, and points at the variable's declaration. After <see cref="MaxErrors"/> errors a last one says that there are more.
    /// </returns>
    public static VariableCoercion Coerce(
        GraphQLSchema schema,
        IReadOnlyList<VariableDefinitionNode> definitions,
        JsonElement variables,
        bool hideSuggestions = false)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(definitions);
        if (variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            return new VariableCoercion(Empty, [new GraphQLError(
                "Variables must be provided as an Object where each property is a variable value. "
                + "Perhaps look to see if an unparsed JSON string was provided.",
                code: GraphQLErrorCodes.BadUserInput)]);
        }

        if (definitions.Count == 0)
            return new VariableCoercion(Empty, []);

        Dictionary<string, JsonElement> given = Given(variables);
        Dictionary<string, object?> values = new(definitions.Count, StringComparer.Ordinal);
        VariableErrors errors = new();
        foreach (VariableDefinitionNode definition in definitions)
        {
            if (!errors.IsFull)
                CoerceOne(schema, definition, given, hideSuggestions, values, errors);
        }

        return errors.Errors.Count == 0
            ? new VariableCoercion(new VariableValues(values), [])
            : new VariableCoercion(Empty, errors.Errors);
    }

    /// <summary>Finds the value of the variable called <paramref name="name"/>, given without <c>$</c>.</summary>
    /// <returns>False when the variable was neither given nor has a default.</returns>
    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    // Not looked up in the JSON itself: that fails over a name that is no Unicode text. Of members with one name the last counts.
    private static Dictionary<string, JsonElement> Given(JsonElement variables)
    {
        Dictionary<string, JsonElement> given = new(StringComparer.Ordinal);
        if (variables.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in variables.EnumerateObject())
                given[JsonText.NameOf(member)] = member.Value;
        }

        return given;
    }

    private static void CoerceOne(
        GraphQLSchema schema,
        VariableDefinitionNode definition,
        Dictionary<string, JsonElement> given,
        bool hideSuggestions,
        Dictionary<string, object?> values,
        VariableErrors errors)
    {
        string name = definition.Variable.Name.Value;
        if (!schema.TryGetType(definition.Type, out GraphQLType? type) || !type.IsInputType)
        {
            // Validation refuses such an operation; this holds for callers that have not validated it.
            errors.Report(
                $"Variable \"${name}\" expected value of type \"{Printer.PrintForError(definition.Type)}\" which cannot be used as an input type.", definition.Type);
        }
        else if (!given.TryGetValue(name, out JsonElement value))
        {
            if (definition.DefaultValue is not null)
                UseDefault(definition, type, hideSuggestions, values, errors);
            else if (type.IsNonNull)
                errors.Report($"Variable \"${name}\" of required type \"{type}\" was not provided.", definition);
        }
        else if (value.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            errors.Report($"Variable \"${name}\" of non-null type \"{type}\" must not be null.", definition);
        }
        else
        {
            values[name] = new InputCoercion(definition, errors, hideSuggestions).Coerce(value, type, null);
        }
    }

    private static void UseDefault(
        VariableDefinitionNode definition,
        GraphQLType type,
        bool hideSuggestions,
        Dictionary<string, object?> values,
        VariableErrors errors)
    {
        string name = definition.Variable.Name.Value;
        if (LiteralCoercion.TryCoerce(definition.DefaultValue!, type, Empty, out object? value))
        {
            values[name] = value;
            return;
        }

        foreach (LiteralError error in LiteralValidator.Validate(definition.DefaultValue!, type, null, hideSuggestions))
            errors.Report($"Variable \"${name}\" has invalid default value{InputPath.Describe(error.Path)}: {error.Message}", definition);
    }
}
