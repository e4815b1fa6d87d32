using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>Reads what a list is to be grouped by.</summary>
internal static class GroupKeys
{
    public static IReadOnlyList<GroupKeyPlan> Read(InputObject arguments, ServedType listed)
    {
        if (!arguments.TryGetValue("by", out var by) || by is not IReadOnlyList<object?> keys)
            return [];
        if (keys.GroupBy(key => key).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentMeaningException($"`by` names {twice.Key} twice; once is enough.");
        return [.. keys.Select(key => Key((string)key!, listed))];
    }

    private static GroupKeyPlan Key(string key, ServedType listed)
    {
        if (listed.GroupableRelationships.FirstOrDefault(field => ServedNames.KeyOf(field.Name) == key) is { } relationship)
            return new RelatedGroupKey(relationship);
        var property = FindProperty(key, listed);
        if (property.Value is not null)
            return new YearGroupKey(property.Columns.First(column => column.Kind == ColumnKind.Date));
        return property.Column.Kind == ColumnKind.Date ? new YearGroupKey(property.Column) : new ColumnGroupKey(property.Column);
    }

    public static Property FindProperty(string key, ServedType listed) => listed.Groupable.First(property => ServedNames.KeyOf(property.Name) == key);
}
