using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>Which labels the nodes of a relationship can have, as the model allows them to be joined.</summary>
internal static class EndLabels
{
    /// <summary>The labels of these names.</summary>
    public static IReadOnlyList<NodeLabel> LabelsOf(this GraphSchema schema, IEnumerable<string> names) =>
        [.. names.Select(name => schema.FindLabel(name) ?? throw new InvalidOperationException($"The model has no label {name}."))];

    /// <summary>Whether some links of the type lead from these labels to one that the field does not show.</summary>
    public static bool MustBeNamed(GraphSchema schema, RelationshipField relationship, IEnumerable<NodeLabel> owners)
    {
        var ends = schema.FindRelationship(relationship.Type)!.Ends;
        var names = owners.Select(owner => owner.Name).ToHashSet();
        var reached = Enumerable.Empty<string>();
        if (relationship.Direction != Direction.In)
            reached = ends.Where(end => names.Contains(end.From)).Select(end => end.To);
        if (relationship.Direction != Direction.Out)
            reached = reached.Concat(ends.Where(end => names.Contains(end.To)).Select(end => end.From));
        return reached.Except(relationship.TargetLabels).Any();
    }
}
