using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not go round in circles, from types to their fields to those fields' types and on, where each round multiplies the
/// answer. Not in the specification; the reference implementation recommends it.
/// </summary>
internal static class MaxIntrospectionDepthRule
{
    private const int MaxListDepth = 3;

    public static void Check(ValidationContext context, DocumentFacts facts, FieldNode field)
    {
        if (NoSchemaIntrospectionRule.AsksForSchema(field) && field.SelectionSet is { } selectionSet && IsTooDeep(facts, selectionSet))
            context.Report("Maximum introspection depth exceeded", field);
    }

    private static bool IsTooDeep(DocumentFacts facts, SelectionSetNode root)
    {
        var pending = new Stack<(SelectionSetNode Set, int Depth)>([(root, 0)]);

        // A fragment is looked into again only when it is reached deeper than before, at most once for each depth.
        var depths = new Dictionary<string, int>();
        while (pending.TryPop(out var top))
        {
            for (var i = 0; i < top.Set.Selections.Count; i++)
            {
                switch (top.Set.Selections[i])
                {
                    case FieldNode field:
                        var depth = IsList(field) ? top.Depth + 1 : top.Depth;
                        if (depth == MaxListDepth)
                            return true;
                        if (field.SelectionSet is { } subfields)
                            pending.Push((subfields, depth));
                        break;
                    case InlineFragmentNode inline:
                        pending.Push((inline.SelectionSet, top.Depth));
                        break;
                    case FragmentSpreadNode { Name.Value: var name } when facts.TryGetFragment(name, out var fragment):
                        if (depths.TryGetValue(name, out var known) && known >= top.Depth)
                            break;
                        depths[name] = top.Depth;
                        pending.Push((fragment.Node.SelectionSet, top.Depth));
                        break;
                }
            }
        }

        return false;
    }

    private static bool IsList(FieldNode field) => field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
