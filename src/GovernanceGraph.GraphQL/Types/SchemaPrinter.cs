using System.Text;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>
/// Prints a schema as SDL, in the layout of the reference implementation: descriptions, <c>@deprecated</c>, <c>@specifiedBy</c> and
/// <c>@oneOf</c> are printed, other applied directives are not, and what is built in is left out.
/// </summary>
public static class SchemaPrinter
{
    private const string Indentation = "  ";

    /// <summary>Prints the whole schema. Building a schema from the text gives a schema that prints the same.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="directives">Which directive definitions are printed; null for all but those of the specification.</param>
    /// <returns>The text, without a line break at its end.</returns>
    public static string Print(GraphQLSchema schema, Predicate<DirectiveDefinition>? directives = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        directives ??= static directive => !directive.IsSpecified;
        return string.Join("\n\n", Definitions(schema, directives));
    }

    /// <summary>Prints the definition of one type.</summary>
    public static string Print(NamedType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        StringBuilder text = new();
        AppendDescription(text, type.Description, string.Empty, isFirst: true);
        switch (type)
        {
            case ScalarType scalar:
                text.Append("scalar ").Append(type.Name);
                if (scalar.SpecifiedByUrl is not null)
                    text.Append(" @specifiedBy(url: ").Append(Quote(scalar.SpecifiedByUrl)).Append(')');
                break;
            case ImplementingType implementing:
                text.Append(type is ObjectType ? "type " : "interface ").Append(type.Name);
                AppendJoined(text, " implements ", " & ", implementing.Interfaces.Select(implemented => implemented.Name));
                AppendBlock(text, implementing.Fields, field => field.Description, AppendField);
                break;
            case UnionType union:
                text.Append("union ").Append(type.Name);
                AppendJoined(text, " = ", " | ", union.Members.Select(member => member.Name));
                break;
            case EnumType enumType:
                text.Append("enum ").Append(type.Name);
                AppendBlock(text, enumType.Values, value => value.Description, AppendEnumValue);
                break;
            case InputObjectType inputObject:
                text.Append("input ").Append(type.Name).Append(inputObject.IsOneOf ? " @oneOf" : string.Empty);
                AppendBlock(text, inputObject.Fields, field => field.Description, AppendInputValue);
                break;
        }

        return text.ToString();
    }

    private static IEnumerable<string> Definitions(GraphQLSchema schema, Predicate<DirectiveDefinition> directives)
    {
        if (schema.Description is not null || !HasDefaultRootNames(schema))
            yield return Schema(schema);
        foreach (DirectiveDefinition directive in schema.Directives)
        {
            if (directives(directive))
                yield return Directive(directive);
        }

        foreach (NamedType type in schema.Types.Values)
        {
            if (!type.IsIntrospectionType && type is not ScalarType { IsBuiltIn: true })
                yield return Print(type);
        }
    }

    private static bool HasDefaultRootNames(GraphQLSchema schema) =>
        schema.QueryType == schema.Types.GetValueOrDefault("Query")
        && schema.MutationType == schema.Types.GetValueOrDefault("Mutation")
        && schema.SubscriptionType == schema.Types.GetValueOrDefault("Subscription");

    private static string Schema(GraphQLSchema schema)
    {
        StringBuilder text = new();
        AppendDescription(text, schema.Description, string.Empty, isFirst: true);
        text.Append("schema {\n").Append("  query: ").Append(schema.QueryType.Name).Append('\n');
        if (schema.MutationType is not null)
            text.Append("  mutation: ").Append(schema.MutationType.Name).Append('\n');
        if (schema.SubscriptionType is not null)
            text.Append("  subscription: ").Append(schema.SubscriptionType.Name).Append('\n');
        return text.Append('}').ToString();
    }

    private static string Directive(DirectiveDefinition directive)
    {
        StringBuilder text = new();
        AppendDescription(text, directive.Description, string.Empty, isFirst: true);
        text.Append("directive @").Append(directive.Name);
        AppendArguments(text, directive.Arguments, string.Empty);
        text.Append(directive.IsRepeatable ? " repeatable" : string.Empty);
        AppendJoined(text, " on ", " | ", directive.Locations.Select(SpecifiedNames.Of));
        return text.ToString();
    }

    private static void AppendBlock<T>(
        StringBuilder text, NamedCollection<T> members, Func<T, string?> description, Action<StringBuilder, T> append)
        where T : class
    {
        if (members.Count == 0)
            return;

        text.Append(" {\n");
        for (int i = 0; i < members.Count; i++)
        {
            AppendDescription(text, description(members[i]), Indentation, isFirst: i == 0);
            text.Append(Indentation);
            append(text, members[i]);
            text.Append('\n');
        }

        text.Append('}');
    }

    private static void AppendField(StringBuilder text, FieldDefinition field)
    {
        text.Append(field.Name);
        AppendArguments(text, field.Arguments, Indentation);
        text.Append(": ").Append(field.Type);
        AppendDeprecated(text, field.DeprecationReason);
    }

    private static void AppendEnumValue(StringBuilder text, EnumValue value)
    {
        text.Append(value.Name);
        AppendDeprecated(text, value.DeprecationReason);
    }

    private static void AppendInputValue(StringBuilder text, InputValue input)
    {
        text.Append(input.Name).Append(": ").Append(input.Type);
        if (input.DefaultValue is not null)
            text.Append(" = ").Append(Printer.Print(input.DefaultValue));
        AppendDeprecated(text, input.DeprecationReason);
    }

    // On one line, unless one of them has a description.
    private static void AppendArguments(StringBuilder text, NamedCollection<InputValue> arguments, string indentation)
    {
        if (arguments.Count == 0)
            return;

        bool isOneLine = arguments.All(argument => argument.Description is null);
        text.Append(isOneLine ? "(" : "(\n");
        for (int i = 0; i < arguments.Count; i++)
        {
            if (isOneLine)
            {
                text.Append(i > 0 ? ", " : string.Empty);
                AppendInputValue(text, arguments[i]);
            }
            else
            {
                AppendDescription(text, arguments[i].Description, Indentation + indentation, isFirst: i == 0);
                text.Append(Indentation).Append(indentation);
                AppendInputValue(text, arguments[i]);
                text.Append('\n');
            }
        }

        text.Append(isOneLine ? string.Empty : indentation).Append(')');
    }

    private static void AppendDeprecated(StringBuilder text, string? reason)
    {
        if (reason is null)
            return;

        text.Append(" @deprecated");
        if (reason != SpecifiedDirectives.DefaultDeprecationReason)
            text.Append("(reason: ").Append(Quote(reason)).Append(')');
    }

    private static void AppendDescription(StringBuilder text, string? description, string indentation, bool isFirst)
    {
        if (description is null)
            return;

        string literal = Printer.Print(new StringValueNode { Value = description, Block = BlockString.CanHold(description) });
        text.Append(indentation.Length > 0 && !isFirst ? "\n" : string.Empty)
            .Append(indentation)
            .Append(literal.Replace("\n", "\n" + indentation, StringComparison.Ordinal))
            .Append('\n');
    }

    private static void AppendJoined(StringBuilder text, string lead, string separator, IEnumerable<string> names)
    {
        string joined = string.Join(separator, names);
        if (joined.Length > 0)
            text.Append(lead).Append(joined);
    }

    private static string Quote(string value) => Printer.Print(new StringValueNode { Value = value });
}
