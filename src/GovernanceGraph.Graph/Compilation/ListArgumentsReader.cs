using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Execution;
using SortKey = GovernanceGraph.Graph.Plan.SortKey;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>Reads the condition, order and page of a list.</summary>
internal sealed class ListArgumentsReader(ServedSchema served, ServedType listed, PlanLimits limits, string coordinate)
{
    public ListArguments Read(InputObject arguments, bool hasLink)
    {
        var sort = ReadSort(arguments);
        var scope = $"{coordinate}({string.Join(',', sort.Select(key => $"{key.Column.Name} {(key.Descending ? "DESC" : "ASC")}"))})";
        return new ListArguments(ReadWhere(arguments, hasLink), sort, PageReader.Read(arguments, sort, scope, limits), scope);
    }

    private Filter? ReadWhere(InputObject arguments, bool hasLink)
    {
        if (!arguments.TryGetValue("where", out var value) || value is not InputObject where)
            return null;
        return new WhereReader(served, limits).ReadNode(where, listed, hasLink, "where");
    }

    private SortKey[] ReadSort(InputObject arguments)
    {
        if (!arguments.TryGetValue("sort", out var value) || value is not IReadOnlyList<object?> keys)
            return [];
        return [.. keys.Cast<InputObject>().Select(key => key.Single()).Select(entry =>
        {
            var property = listed.FindProperty(entry.Key)!;
            var column = property.Value is null ? property.Column : property.Columns.First(item => item.Kind == ColumnKind.Date);
            return new SortKey(column, (string?)entry.Value == "DESC");
        })];
    }
}
