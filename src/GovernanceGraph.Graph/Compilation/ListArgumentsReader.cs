using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;
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
        return new ListArguments(ReadWhere(arguments, hasLink), sort, ReadPage(arguments, sort, scope), scope);
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

    private PageRequest ReadPage(InputObject arguments, SortKey[] sort, string scope)
    {
        var first = ReadCount(arguments, "first");
        var last = ReadCount(arguments, "last");
        if (first is not null && last is not null)
            throw new ArgumentMeaningException("Give `first` or `last`, not both: a page is counted from one end.");
        return new PageRequest(first ?? last, last is not null, ReadCursor(arguments, "after", sort, scope), ReadCursor(arguments, "before", sort, scope));
    }

    private int? ReadCount(InputObject arguments, string name)
    {
        if (!arguments.TryGetValue(name, out var value) || value is not int count)
            return null;
        if (count < 0)
            throw new ArgumentMeaningException($"`{name}` is {count.ToString(CultureInfo.InvariantCulture)}; it must be 0 or more.");
        if (count > limits.MaxPageSize)
        {
            throw new ArgumentMeaningException(
                $"`{name}` is {count.ToString(CultureInfo.InvariantCulture)}; the limit MaxPageSize is {limits.MaxPageSize.ToString(CultureInfo.InvariantCulture)}. Ask for several pages.",
                GraphQLErrorCodes.LimitExceeded);
        }

        return count;
    }

    private static CursorKey? ReadCursor(InputObject arguments, string name, SortKey[] sort, string scope)
    {
        if (!arguments.TryGetValue(name, out var value) || value is not string cursor)
            return null;
        return Cursor.Decode(cursor, scope, sort) ?? throw new ArgumentMeaningException(
            $"`{name}` is not a cursor of this list in this order. Take `cursor` or `pageInfo` from an answer to the same field with the same `sort`.");
    }
}
