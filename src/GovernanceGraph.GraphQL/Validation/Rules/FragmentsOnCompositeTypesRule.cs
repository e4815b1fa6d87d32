using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Fragments apply to objects, interfaces and unions only (specification 5.5.1.3).</summary>
internal static class FragmentsOnCompositeTypesRule
{
    public static void Check(ValidationContext context, FragmentFacts fragment)
    {
        var condition = fragment.Node.TypeCondition;
        if (fragment.Type is null && context.Schema.Types.ContainsKey(condition.Name.Value))
            context.Report($"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{condition.Name.Value}\".", condition);
    }

    /// <summary>Reports the condition of an inline fragment that names no composite type.</summary>
    public static void Report(ValidationContext context, NamedTypeNode condition) =>
        context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
}
