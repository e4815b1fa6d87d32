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
    /// <summary>Checks a whole literal; variables in it are the business of other rules, and so is a place that expects nothing.</summary>
    public static void Check(ValidationContext context, ValueNode value, GraphQLType? type)
    {
        if (type is null || value is VariableNode)
            return;

        var errors = LiteralValidator.Validate(value, type, hideSuggestions: context.Options.HideSuggestions);
        for (var i = 0; i < errors.Count; i++)
            context.Report(errors[i].Message, errors[i].Node);
    }
}
