using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>How deep an operation is nested: levels of fields. Places that share a selection are looked at once.</summary>
internal static class SelectionDepths
{
    public static int Of(CompiledSelectionSet root) => Of(root, []);

    private static int Of(CompiledSelectionSet selection, Dictionary<CompiledSelectionSet, int> known)
    {
        if (known.TryGetValue(selection, out var depth))
            return depth;
        var deepest = 0;
        foreach (var field in selection.Slots)
        {
            // Introspection is answered from the schema and has limits of its own.
            if (field.Selection is not null && !field.IsIntrospection)
                deepest = Math.Max(deepest, Of(field.Selection, known));
        }

        return known[selection] = deepest + 1;
    }
}
