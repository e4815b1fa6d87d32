using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Coerces literals of a document, with the variables in them, to their types (specification, sections 3.5 to 3.12, input coercion).</summary>
internal static class LiteralCoercion
{
    /// <summary>Coerces a literal; false when it is no value of the type. <see cref="LiteralValidator"/> says why.</summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues variables, out object? coerced)
    {
        coerced = null;
        switch (literal, type)
        {
            case (VariableNode variable, _):
                // Validation has found the variable's type to fit, and its value has been coerced to that.
                return variables.TryGet(variable.Name.Value, out coerced) && (coerced is not null || !type.IsNonNull);
            case (NullValueNode, _):
                return !type.IsNonNull;
            case (_, NonNullType nonNull):
                return TryCoerce(literal, nonNull.OfType, variables, out coerced);
            case (ListValueNode list, ListType listType):
                return TryCoerceItems(list, listType.OfType, variables, out coerced);
            case (_, ListType listType):
                bool isItem = TryCoerce(literal, listType.OfType, variables, out object? item);
                coerced = isItem ? new[] { item } : null;
                return isItem;
            case (ObjectValueNode value, InputObjectType inputObject):
                return TryCoerceFields(value, inputObject, variables, out coerced);
            case (_, InputObjectType):
                return false;
            default:
                return LeafCoercion.TryCoerce(literal, (NamedType)type, variables, hideSuggestions: true, out coerced, out _);
        }
    }

    /// <summary>The default of an argument or input field, which schema validation has found to be a value of its type.</summary>
    public static object? DefaultOf(InputValue input) =>
        TryCoerce(input.DefaultValue!, input.Type, VariableValues.Empty, out object? value)
            ? value
            : throw new InvalidOperationException($"The default of {input} is no value of {input.Type}.");

    private static bool TryCoerceItems(ListValueNode list, GraphQLType itemType, VariableValues variables, out object? coerced)
    {
        object?[] items = new object?[list.Values.Count];
        coerced = items;
        for (int i = 0; i < items.Length; i++)
        {
            // A variable without a value is null in a list (section 3.11).
            bool isMissing = IsMissing(list.Values[i], variables) && !itemType.IsNonNull;
            if (!isMissing && !TryCoerce(list.Values[i], itemType, variables, out items[i]))
                return false;
        }

        return true;
    }

    private static bool TryCoerceFields(ObjectValueNode literal, InputObjectType type, VariableValues variables, out object? coerced)
    {
        coerced = null;
        int known = 0;
        List<KeyValuePair<string, object?>> fields = new(literal.Fields.Count);
        for (int i = 0; i < type.Fields.Count; i++)
        {
            InputValue field = type.Fields[i];
            ValueNode? value = Find(literal, field.Name);
            if (value is not null)
                known++;
            if (value is not null && !IsMissing(value, variables))
            {
                if (!TryCoerce(value, field.Type, variables, out object? fieldValue))
                    return false;
                fields.Add(KeyValuePair.Create(field.Name, fieldValue));
            }
            else if (field.DefaultValue is not null)
            {
                fields.Add(KeyValuePair.Create(field.Name, field.CoercedDefault));
            }
            else if (field.IsRequired)
            {
                return false;
            }
        }

        if (known < literal.Fields.Count)
            return false;
        coerced = InputObject.OfDistinct([.. fields], fields.Count);
        // A variable without a value counts as a field that is not there, but not as no mistake (section 3.10.1).
        return !type.IsOneOf || (literal.Fields.Count == 1 && fields is [{ Value: not null }]);
    }

    // Few keys are given of the many that a type may have: comparing them is cheaper than a place for each.
    private static ValueNode? Find(ObjectValueNode literal, string name)
    {
        for (int i = 0; i < literal.Fields.Count; i++)
        {
            if (literal.Fields[i].Name.Value == name)
                return literal.Fields[i].Value;
        }

        return null;
    }

    private static bool IsMissing(ValueNode literal, VariableValues variables) =>
        literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);
}
