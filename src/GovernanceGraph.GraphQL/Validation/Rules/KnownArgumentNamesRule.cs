using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A field or directive has every argument that it is given (specification 5.4.1).</summary>
internal static class KnownArgumentNamesRule
{
    public static void Check(ValidationContext context, FieldNode field, FieldDefinition definition)
    {
        for (var i = 0; i < field.Arguments.Count; i++)
        {
            var argument = field.Arguments[i];
            if (!definition.Arguments.Contains(argument.Name.Value))
                Report(context, argument, $"field \"{definition}\"", definition.Arguments);
        }
    }

    public static void Check(ValidationContext context, DirectiveNode directive, DirectiveDefinition definition)
    {
        for (var i = 0; i < directive.Arguments.Count; i++)
        {
            var argument = directive.Arguments[i];
            if (!definition.Arguments.Contains(argument.Name.Value))
                Report(context, argument, $"directive \"@{definition.Name}\"", definition.Arguments);
        }
    }

    private static void Report(ValidationContext context, ArgumentNode argument, string owner, NamedCollection<InputValue> known)
    {
        var name = argument.Name.Value;
        var suggestion = context.Options.HideSuggestions ? string.Empty : Suggestions.DidYouMean(name, known.Names);
        context.Report($"Unknown argument \"{name}\" on {owner}.{suggestion}", argument);
    }
}
