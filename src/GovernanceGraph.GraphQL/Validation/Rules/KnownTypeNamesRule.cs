using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>The schema has every type that variables and fragments name (specification 5.5.1.2 and 5.8.2).</summary>
internal static class KnownTypeNamesRule
{
    public static void Check(ValidationContext context, TypeNode type)
    {
        var named = NamedTypeOf(type);
        var name = named.Name.Value;
        if (context.Schema.Types.ContainsKey(name))
            return;

        var suggestion = context.Options.HideSuggestions ? string.Empty : Suggestions.DidYouMean(name, context.Schema.Types.Keys);
        context.Report($"Unknown type \"{name}\".{suggestion}", named);
    }

    private static NamedTypeNode NamedTypeOf(TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case ListTypeNode list:
                    type = list.Type;
                    break;
                case NonNullTypeNode nonNull:
                    type = nonNull.Type;
                    break;
                default:
                    return (NamedTypeNode)type;
            }
        }
    }
}
