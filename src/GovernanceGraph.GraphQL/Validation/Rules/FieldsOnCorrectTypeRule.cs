using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A type has every field that is selected from it (specification 5.3.1, Field Selections).</summary>
internal static class FieldsOnCorrectTypeRule
{
    /// <summary>Reports a field that its parent type has not.</summary>
    public static void Report(ValidationContext context, FieldNode field, NamedType parent)
    {
        var name = field.Name.Value;
        var suggestion = context.Options.HideSuggestions ? string.Empty : Suggest(context.Schema, parent, name);
        context.Report($"Cannot query field \"{name}\" on type \"{parent}\".{suggestion}", field);
    }

    private static string Suggest(GraphQLSchema schema, NamedType parent, string name)
    {
        var types = Suggestions.Question("to use an inline fragment on", TypesWithField(schema, parent, name));
        return types.Length == 0 && parent is ImplementingType { Fields.Names: var names } ? Suggestions.DidYouMean(name, names) : types;
    }

    // The types below an abstract one that have the field, those first that serve most of its objects.
    private static List<string> TypesWithField(GraphQLSchema schema, NamedType parent, string name)
    {
        if (!parent.IsAbstract)
            return [];

        var uses = new Dictionary<ImplementingType, int>();
        foreach (var possible in schema.GetPossibleTypes(parent))
        {
            if (!possible.TryGetField(name, out _))
                continue;

            uses[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.TryGetField(name, out _))
                    uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
            }
        }

        return
        [
            .. uses.Keys
                .OrderByDescending(type => uses[type])
                .ThenBy(type => type, Comparer<ImplementingType>.Create((a, b) => CompareByReach(schema, a, b)))
                .ThenBy(type => type.Name, NaturalOrder.Comparer)
                .Select(type => type.Name),
        ];
    }

    // An interface comes before the types that implement it.
    private static int CompareByReach(GraphQLSchema schema, ImplementingType a, ImplementingType b)
    {
        if (a is InterfaceType && schema.IsSubType(a, b))
            return -1;

        return b is InterfaceType && schema.IsSubType(b, a) ? 1 : 0;
    }
}
