using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Coerces the arguments of a field or directive (specification, section 6.4.1, CoerceArgumentValues).</summary>
public static class ArgumentValues
{
    /// <summary>Coerces the arguments that a field or directive is given.</summary>
    /// <param name="definitions">The arguments that the field or directive takes.</param>
    /// <param name="arguments">The arguments as written.</param>
    /// <param name="variables">The values of the operation's variables.</param>
    /// <param name="owner">The field or directive as written; an error about a missing argument points there.</param>
    /// <param name="error">What was wrong, with its place in the document and without a path; null when nothing was.</param>
    /// <returns>
    /// The arguments by name. One that is not given, or given as a variable without a value, is its default, or absent when it has none. Empty after
    /// an error.
    /// </returns>
    public static InputObject Coerce(
        NamedCollection<InputValue> definitions,
        IReadOnlyList<ArgumentNode> arguments,
        VariableValues variables,
        SyntaxNode? owner,
        out GraphQLError? error)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(variables);
        error = null;
        if (definitions.Count == 0)
            return InputObject.Empty;

        KeyValuePair<string, object?>[] coerced = new KeyValuePair<string, object?>[definitions.Count];
        int count = 0;
        for (int i = 0; i < coerced.Length; i++)
        {
            InputValue definition = definitions[i];
            ValueNode? literal = Find(arguments, definition.Name);
            bool isMissing = literal is null || (literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _));
            if (isMissing && !definition.IsRequired)
            {
                if (definition.DefaultValue is not null)
                    coerced[count++] = KeyValuePair.Create(definition.Name, definition.CoercedDefault);
            }
            else if (literal is null)
            {
                error = new GraphQLError(
                    $"Argument \"{definition}\" of required type \"{definition.Type}\" was not provided.",
                    owner is null ? [] : [owner.Location.ToSourceLocation()],
                    code: GraphQLErrorCodes.BadUserInput);
                return InputObject.Empty;
            }
            else if (LiteralCoercion.TryCoerce(literal, definition.Type, variables, out object? value))
            {
                coerced[count++] = KeyValuePair.Create(definition.Name, value);
            }
            else
            {
                error = Explain(definition, literal, variables);
                return InputObject.Empty;
            }
        }

        return InputObject.OfDistinct(coerced, count);
    }

    private static ValueNode? Find(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i].Value;
        }

        return null;
    }

    private static GraphQLError Explain(InputValue definition, ValueNode literal, VariableValues variables)
    {
        LiteralError reason = LiteralValidator.Validate(literal, definition.Type, variables)[0];
        return new GraphQLError(
            $"Argument \"{definition}\" has invalid value{InputPath.Describe(reason.Path)}: {reason.Message}",
            [reason.Node.Location.ToSourceLocation()],
            code: GraphQLErrorCodes.BadUserInput);
    }
}
