using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>An input object is given each field once (specification 5.6.3).</summary>
internal static class UniqueInputFieldNamesRule
{
    public static void Check(ValidationContext context, ObjectValueNode value)
    {
        if (value.Fields.Count < 2)
            return;

        foreach (var (name, nodes) in Repeated.Of(value.Fields, static field => field.Name))
        {
            foreach (var again in nodes.Skip(1))
                context.Report($"There can be only one input field named \"{name}\".", nodes[0], again);
        }
    }
}
