using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// Literals are of the type that is expected where they stand (specification 5.6.1), input objects have only fields of theirs (5.6.2) and all
/// required ones (5.6.4), OneOf input objects exactly one that is not null.
/// </summary>
internal static class ValuesOfCorrectTypeRule
{
    /// <summary>Checks a whole literal; variables in it are the business of other rules.</summary>
    public static void Check(ValidationContext context, ValueNode value, GraphQLType? type)
    {
        if (type is null || value is VariableNode)
            return;

        switch (type)
        {
            case NonNullType nonNull when value is NullValueNode:
                context.Report($"Expected value of non-null type \"{nonNull}\" not to be null.", value);
                break;
            case NonNullType nonNull:
                Check(context, value, nonNull.OfType);
                break;
            case not null when value is NullValueNode:
                break;
            case ListType list when value is ListValueNode { Values: var items }:
                for (var i = 0; i < items.Count; i++)
                    Check(context, items[i], list.OfType);
                break;
            case ListType list:
                Check(context, value, list.OfType);
                break;
            case InputObjectType inputObject when value is ObjectValueNode objectValue:
                CheckObject(context, objectValue, inputObject);
                break;
            case InputObjectType:
                context.Report($"Expected value of type \"{type}\" to be an object, found: {Printer.PrintForError(value)}.", value);
                break;
            case EnumType enumType:
                CheckEnum(context, value, enumType);
                break;
            case ScalarType scalar:
                CheckScalar(context, value, scalar);
                break;
        }
    }

    private static void CheckObject(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        foreach (var definition in type.Fields)
        {
            if (Find(value, definition.Name) is { } given)
                Check(context, given.Value, definition.Type);
            else if (definition.IsRequired)
                context.Report($"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: {Printer.PrintForError(value)}.", value);
        }

        for (var i = 0; i < value.Fields.Count; i++)
        {
            if (!type.Fields.Contains(value.Fields[i].Name.Value))
                ReportUnknownField(context, value, value.Fields[i], type);
        }

        if (type.IsOneOf)
            CheckOneOf(context, value, type);
    }

    // Of fields with the same name, an error already, the last one counts.
    private static ObjectFieldNode? Find(ObjectValueNode value, string name)
    {
        for (var i = value.Fields.Count - 1; i >= 0; i--)
        {
            if (value.Fields[i].Name.Value == name)
                return value.Fields[i];
        }

        return null;
    }

    private static void ReportUnknownField(ValidationContext context, ObjectValueNode value, ObjectFieldNode field, InputObjectType type)
    {
        var name = field.Name.Value;
        var suggestion = context.Options.HideSuggestions ? string.Empty : Suggestions.DidYouMean(name, type.Fields.Names);
        var found = suggestion.Length == 0 ? ", found" : $".{suggestion} Found";
        context.Report($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {Printer.PrintForError(value)}.", field);
    }

    private static void CheckOneOf(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        var known = value.Fields.Where(field => type.Fields.Contains(field.Name.Value)).Take(2).ToList();
        if (known is not [{ Value: not NullValueNode }])
        {
            context.Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.", value);
        }
    }

    private static void CheckEnum(ValidationContext context, ValueNode value, EnumType type)
    {
        if (value is EnumValueNode { Value: var name } && type.Values.Contains(name))
            return;

        var text = Printer.PrintForError(value);
        var suggestion = context.Options.HideSuggestions
            ? string.Empty
            : Suggestions.Question("the enum value", Suggestions.Nearest(text, type.Values.Names));
        context.Report(
            value is EnumValueNode
                ? $"Value \"{text}\" does not exist in \"{type}\" enum.{suggestion}"
                : $"Enum \"{type}\" cannot represent non-enum value: {text}.{suggestion}",
            value);
    }

    private static void CheckScalar(ValidationContext context, ValueNode value, ScalarType type)
    {
        if (type.Coercion.ParseLiteral(value, VariableValues.Empty, out _, out var error))
            return;

        context.Report(
            type.IsBuiltIn
                ? error
                : $"Expected value of type \"{type}\", but encountered error \"{error}\"; found: {Printer.PrintForError(value)}.",
            value);
    }
}
