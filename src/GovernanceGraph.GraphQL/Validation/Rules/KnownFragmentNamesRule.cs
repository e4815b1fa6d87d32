using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>The document has every fragment that is spread in it (specification 5.5.2.1, Fragment Spread Target Defined).</summary>
internal static class KnownFragmentNamesRule
{
    /// <summary>Reports the spread of a fragment that the document has not.</summary>
    public static void Report(ValidationContext context, FragmentSpreadNode spread) =>
        context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
}
