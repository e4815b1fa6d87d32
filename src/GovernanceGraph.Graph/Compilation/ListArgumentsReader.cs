using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Execution;
using SortKey = GovernanceGraph.Graph.Plan.SortKey;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>Reads the condition, order and page of a list.</summary>
/// <param name="served">The schema.</param>
/// <param name="listed">What is listed.</param>
/// <param name="hasLink">Whether links lead to the entries, on which there may be conditions.</param>
/// <param name="limits">What a request may ask.</param>
/// <param name="coordinate">The list's place in the schema, to which its cursors belong.</param>
internal sealed class ListArgumentsReader(ServedSchema served, ServedType listed, bool hasLink, PlanLimits limits, string coordinate)
{
    /// <summary>The name of the argument that is the condition.</summary>
    public const string Where = "where";

    /// <summary>Reads all of them.</summary>
    public ListArguments Read(InputObject arguments)
    {
        var where = ReadWhere(arguments);
        return ReadPage(arguments) with { Where = where };
    }

    /// <summary>Reads order and page, which are the same for every request that differs in the condition alone.</summary>
    public ListArguments ReadPage(InputObject arguments)
    {
        var sort = ReadSort(arguments);
        var scope = $"{coordinate}({string.Join(',', sort.Select(key => $"{key.Column.Name} {(key.Descending ? "DESC" : "ASC")}"))})";
        return new ListArguments(null, sort, PageReader.Read(arguments, sort, scope, limits), scope);
    }

    /// <summary>Reads the condition; null where there is none.</summary>
    public Filter? ReadWhere(InputObject arguments)
    {
        if (!arguments.TryGetValue(Where, out var value) || value is not InputObject where)
            return null;
        return new WhereReader(served, limits).ReadNode(where, listed, hasLink, new WherePath(null, Where));
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
