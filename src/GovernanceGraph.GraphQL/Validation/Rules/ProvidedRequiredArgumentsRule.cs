using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A field or directive is given every argument that is non-null and has no default (specification 5.4.3).</summary>
internal static class ProvidedRequiredArgumentsRule
{
    public static void Check(ValidationContext context, FieldNode field, FieldDefinition definition) =>
        Check(context, field, field.Arguments, definition.Arguments);

    public static void Check(ValidationContext context, DirectiveNode directive, DirectiveDefinition definition) =>
        Check(context, directive, directive.Arguments, definition.Arguments);

    private static void Check(
        ValidationContext context, SyntaxNode owner, IReadOnlyList<ArgumentNode> given, NamedCollection<InputValue> definitions)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !IsGiven(definition.Name, given))
                context.Report($"Argument \"{definition}\" of type \"{definition.Type}\" is required, but it was not provided.", owner);
        }
    }

    private static bool IsGiven(string name, IReadOnlyList<ArgumentNode> given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Name.Value == name)
                return true;
        }

        return false;
    }
}
