namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// The shape of what a request puts into a plan: which conditions, sort keys, bounds of pages, group keys and arguments there are, and none
/// of their values. A list of values has the same shape whatever its length; a list of conditions has the shape of each of them.
/// </summary>
internal static class PlanShape
{
    public static string Of(IEnumerable<object?> values) => string.Join('\n', values.Select(Of));

    private static string Of(object? value) => value switch
    {
        ListArguments list => $"{Where(list.Where)} sort {Sort(list.Sort)} {Page(list.Page)}",
        StatementArguments statements => $"{Where(statements.Locator)} {Page(statements.Page)}",
        IReadOnlyList<GroupKeyPlan> keys => $"by {string.Join(',', keys.Select(PlanPrinter.Key))}",
        FieldArguments arguments => $"arguments {string.Join(',', arguments.Values.Where(entry => entry.Value is not null).Select(entry => entry.Key))}",
        _ => "?",
    };

    private static string Where(Filter? filter) => filter is null ? "all" : FilterText.Of(filter, withValues: false);

    private static string Sort(IReadOnlyList<SortKey> sort) => string.Join(',', sort.Select(PlanPrinter.Key));

    private static string Page(PageRequest page) =>
        $"{(page.Backwards ? "last" : "first")} {(page.Count is null ? "all" : "?")}{(page.After is null ? "" : " after")}{(page.Before is null ? "" : " before")}";
}
