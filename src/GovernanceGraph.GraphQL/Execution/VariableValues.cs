using System.Runtime.InteropServices;
using System.Text;
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

    // Comparing few names is faster than hashing one of them.
    private const int MostCompared = 16;

    private readonly InputObject _values;
    private readonly Dictionary<string, object?>? _byName;

    private VariableValues(InputObject values)
    {
        _values = values;
        if (values.Count > MostCompared)
            _byName = new Dictionary<string, object?>(values, StringComparer.Ordinal);
    }

    /// <summary>No variables.</summary>
    public static VariableValues Empty { get; } = new(InputObject.Empty);

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

        JsonElement[] given = Given(definitions, variables);
        KeyValuePair<string, object?>[] values = new KeyValuePair<string, object?>[definitions.Count];
        int count = 0;
        VariableErrors errors = new();
        for (int i = 0; i < given.Length && !errors.IsFull; i++)
        {
            if (TryCoerceOne(schema, definitions[i], given[i], hideSuggestions, errors, out object? value))
                values[count++] = KeyValuePair.Create(definitions[i].Variable.Name.Value, value);
        }

        return errors.Errors.Count == 0
            ? new VariableCoercion(new VariableValues(InputObject.OfDistinct(values, count)), [])
            : new VariableCoercion(Empty, errors.Errors);
    }

    /// <summary>Finds the value of the variable called <paramref name="name"/>, given without <c>$</c>.</summary>
    /// <returns>False when the variable was neither given nor has a default.</returns>
    public bool TryGet(string name, out object? value) =>
        _byName is null ? _values.TryGetValue(name, out value) : _byName.TryGetValue(name, out value);

    // What is given for each definition; undefined where nothing is. Not looked up in the JSON itself: that fails over a name that is no Unicode
    // text. Of members with one name the last counts.
    private static JsonElement[] Given(IReadOnlyList<VariableDefinitionNode> definitions, JsonElement variables)
    {
        JsonElement[] given = new JsonElement[definitions.Count];
        if (variables.ValueKind != JsonValueKind.Object)
            return given;
        Dictionary<string, int>? places = definitions.Count > MostCompared ? Places(definitions) : null;
        foreach (JsonProperty member in variables.EnumerateObject())
        {
            int place = places is null ? PlaceOf(definitions, member) : places.GetValueOrDefault(JsonText.NameOf(member), -1);
            if (place >= 0)
                given[place] = member.Value;
        }

        return given;
    }

    private static Dictionary<string, int> Places(IReadOnlyList<VariableDefinitionNode> definitions)
    {
        Dictionary<string, int> places = new(definitions.Count, StringComparer.Ordinal);
        for (int i = 0; i < definitions.Count; i++)
            places[definitions[i].Variable.Name.Value] = i;
        return places;
    }

    // A name without escapes is compared where it lies.
    private static int PlaceOf(IReadOnlyList<VariableDefinitionNode> definitions, JsonProperty member)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8PropertyName(member);
        string? name = raw.Contains((byte)'\\') ? JsonText.NameOf(member) : null;
        for (int i = 0; i < definitions.Count; i++)
        {
            string defined = definitions[i].Variable.Name.Value;
            if (name is null ? Ascii.Equals(raw, defined) : name == defined)
                return i;
        }

        return -1;
    }

    // False where the variable has no value: none is given and it has no default, or what is given does not fit.
    private static bool TryCoerceOne(
        GraphQLSchema schema,
        VariableDefinitionNode definition,
        JsonElement given,
        bool hideSuggestions,
        VariableErrors errors,
        out object? value)
    {
        value = null;
        string name = definition.Variable.Name.Value;
        if (!schema.TryGetType(definition.Type, out GraphQLType? type) || !type.IsInputType)
        {
            // Validation refuses such an operation; this holds for callers that have not validated it.
            errors.Report(
                $"Variable \"${name}\" expected value of type \"{Printer.PrintForError(definition.Type)}\" which cannot be used as an input type.", definition.Type);
            return false;
        }

        if (given.ValueKind == JsonValueKind.Undefined)
        {
            if (definition.DefaultValue is not null)
                return TryUseDefault(definition, type, hideSuggestions, errors, out value);
            if (type.IsNonNull)
                errors.Report($"Variable \"${name}\" of required type \"{type}\" was not provided.", definition);
            return false;
        }

        if (given.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            errors.Report($"Variable \"${name}\" of non-null type \"{type}\" must not be null.", definition);
            return false;
        }

        value = new InputCoercion(definition, errors, hideSuggestions).Coerce(given, type, null);
        return true;
    }

    private static bool TryUseDefault(
        VariableDefinitionNode definition, GraphQLType type, bool hideSuggestions, VariableErrors errors, out object? value)
    {
        if (LiteralCoercion.TryCoerce(definition.DefaultValue!, type, Empty, out value))
            return true;
        foreach (LiteralError error in LiteralValidator.Validate(definition.DefaultValue!, type, null, hideSuggestions))
            errors.Report($"Variable \"${definition.Variable.Name.Value}\" has invalid default value{InputPath.Describe(error.Path)}: {error.Message}", definition);
        return false;
    }
}
