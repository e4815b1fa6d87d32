using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>The names of what is asked of a composed object: its fields at any depth, and the arguments that a root field is given.</summary>
internal static class AskedNames
{
    public static IReadOnlySet<string> Of(ComposedProjection composed, FieldArguments? arguments)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Add(composed, names);
        if (arguments is not null)
            names.UnionWith(arguments.Values.Where(argument => argument.Value is not null).Select(argument => argument.Key));
        return names;
    }

    private static void Add(ComposedProjection composed, HashSet<string> names)
    {
        foreach (var slot in composed.Slots)
        {
            names.Add(slot.Field);
            if (slot.Child is ComposedProjection child)
                Add(child, names);
        }
    }
}
