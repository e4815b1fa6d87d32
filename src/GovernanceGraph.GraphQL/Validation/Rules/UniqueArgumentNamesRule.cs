using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A field or directive is given each argument once (specification 5.4.2).</summary>
internal static class UniqueArgumentNamesRule
{
    public static void Check(ValidationContext context, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
            return;

        foreach (var (name, nodes) in Repeated.Of(arguments, static argument => argument.Name))
            context.Report($"There can be only one argument named \"{name}\".", nodes);
    }
}
