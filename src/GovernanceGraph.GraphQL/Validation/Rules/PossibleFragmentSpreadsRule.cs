using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where some object can be of both its type and the enclosing one (specification 5.5.2.3).</summary>
internal static class PossibleFragmentSpreadsRule
{
    public static void Check(ValidationContext context, InlineFragmentNode inline, NamedType? type, NamedType? parent)
    {
        if (type is not null && parent is not null && !Overlap(context.Schema, type, parent))
            context.Report($"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", inline);
    }

    public static void Check(ValidationContext context, FragmentSpreadNode spread, NamedType? type, NamedType? parent)
    {
        if (type is not null && parent is not null && !Overlap(context.Schema, type, parent))
        {
            context.Report(
                $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", spread);
        }
    }

    private static bool Overlap(GraphQLSchema schema, NamedType a, NamedType b)
    {
        if (a == b)
            return true;
        if (!a.IsAbstract)
            return schema.IsSubType(b, a);
        if (!b.IsAbstract)
            return schema.IsSubType(a, b);

        foreach (var possible in schema.GetPossibleTypes(a))
        {
            if (schema.IsSubType(b, possible))
                return true;
        }

        return false;
    }
}
