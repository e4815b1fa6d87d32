using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Statements.Order;

namespace GovernanceGraph.Neo4j.Statements.Pages;

/// <summary>
/// Cuts the page of a list, of a root or of each node above. Rows are put in order and collected; the bounds of the page are places in that list,
/// counted on the way, so that one pass gives page, total and what lies around it. Of a root list of which nothing but a page is asked, Neo4j
/// keeps no more rows than that.
/// </summary>
internal static class PageWriter
{
    /// <summary>Cuts a page from the rows that the statement has found so far.</summary>
    /// <param name="builder">The statement.</param>
    /// <param name="carried">The variables that say which list a row belongs to: none at a root.</param>
    /// <param name="row">The variables that make a row.</param>
    /// <param name="entry">What is collected of it.</param>
    /// <param name="order">The order of rows.</param>
    /// <param name="shape">What is asked of the list.</param>
    public static PageText Cut(
        StatementBuilder builder, IReadOnlyList<string> carried, IReadOnlyList<string> row, string entry, RowOrder order, ListShape shape)
    {
        if (shape is { HasEntries: false, HasPageInfo: false })
            return Count(builder, carried, entry, shape);
        var (rows, start, end) = (builder.Variable("r"), builder.Variable("start"), builder.Variable("end"));
        var page = shape.Page;
        List<string> counts = [$"collect({entry}) AS {rows}"];
        if (page.After is not null)
            counts.Add($"count(CASE WHEN {KeysetWriter.After(builder, order, request => shape.Find(request).After!)} THEN null ELSE 1 END) AS {start}");
        if (page.Before is not null)
            counts.Add($"count(CASE WHEN {KeysetWriter.Before(builder, order, request => shape.Find(request).Before!)} THEN 1 END) AS {end}");
        builder.Append($"\nWITH {string.Join(", ", carried.Concat(row))} ORDER BY {order.OrderBy()}");
        builder.Append($"\nWITH {string.Join(", ", carried.Concat(counts))}");

        var (first, last) = Bounds(builder, rows, page.After is null ? "0" : start, page.Before is null ? null : end, shape);
        builder.Append($"\nWITH {string.Join(", ", carried.Concat([rows, $"{first} AS {start}", $"{last} AS {end}"]))}");
        var length = $"{end} - {start}";
        return new PageText(rows, Limited(builder, $"{rows}[{start}..{end}]", length, shape), length, $"size({rows})", $"{start} > 0", $"{end} < size({rows})");
    }

    /// <summary>Finds the nodes of a root list and cuts its page.</summary>
    /// <param name="builder">The statement.</param>
    /// <param name="pattern">The nodes.</param>
    /// <param name="node">Their variable.</param>
    /// <param name="order">Their order.</param>
    /// <param name="shape">What is asked of the list.</param>
    public static PageText CutRoot(StatementBuilder builder, RootPattern pattern, string node, RowOrder order, ListShape shape)
    {
        if (shape.IsOnlyAPage)
            return CutOnly(builder, pattern, node, order, shape);
        builder.Append($"\n{pattern.Match()}");
        return Cut(builder, [], [node], node, order, shape);
    }

    // Neither counts nor groups ask for an order.
    private static PageText Count(StatementBuilder builder, IReadOnlyList<string> carried, string entry, ListShape shape)
    {
        var rows = builder.Variable("r");
        builder.Append($"\nWITH {string.Join(", ", carried.Append($"{(shape.HasGroups ? $"collect({entry})" : "count(*)")} AS {rows}"))}");
        return new PageText(rows, "[]", "0", shape.HasGroups ? $"size({rows})" : rows, Predicates.False, Predicates.False);
    }

    private static PageText CutOnly(StatementBuilder builder, RootPattern pattern, string node, RowOrder order, ListShape shape)
    {
        var page = shape.Page;
        var after = page.After is null ? Predicates.True : KeysetWriter.After(builder, order, request => shape.Find(request).After!);
        var before = page.Before is null ? Predicates.True : KeysetWriter.Before(builder, order, request => shape.Find(request).Before!);
        var (rows, previous, next) = (builder.Variable("r"), builder.Variable("previous"), builder.Variable("next"));
        var count = builder.AddParameter(request => shape.Find(request).Count);
        // Where nothing else leads to few nodes, an index that has the order does; Neo4j takes it only if the value is known to be there.
        var inOrder = pattern.IsSelective || order.Terms[0].CanMiss ? Predicates.True : $"{order.Terms[0].Expression} IS NOT NULL";

        builder.Append($"\n{pattern.Match(after, before, inOrder)}");
        builder.Append($"\nWITH {node} ORDER BY {order.OrderBy(page.Backwards)} LIMIT {count}{(shape.HasPageInfo ? " + 1" : "")}");
        builder.Append($"\nWITH collect({node}) AS {rows}");
        var kept = shape.HasPageInfo ? $"{rows}[..{count}]" : rows;
        var cut = page.Backwards ? $"reverse({kept})" : kept;
        if (!shape.HasPageInfo)
            return new PageText(rows, cut, $"size({rows})", $"size({rows})", Predicates.False, Predicates.False);

        // What lies beyond the bound at the other end of the page is looked for only where there is one.
        var isCut = $"size({rows}) > {count}";
        var hasPrevious = page.After is null ? Predicates.False : pattern.Exists(Predicates.Not(after));
        var hasNext = page.Before is null ? Predicates.False : pattern.Exists(after, Predicates.Not(before));
        if (page.Backwards)
            hasPrevious = Either(isCut, hasPrevious);
        else
            hasNext = Either(isCut, hasNext);
        builder.Append($"\nWITH {cut} AS {rows}, {hasPrevious} AS {previous}, {hasNext} AS {next}");
        return new PageText(rows, rows, $"size({rows})", $"size({rows})", previous, next);
    }

    private static string Either(string isCut, string exists) => exists == Predicates.False ? isCut : $"({isCut} OR {exists})";

    // The end never lies before the start, however the cursors lie.
    private static (string First, string Last) Bounds(StatementBuilder builder, string rows, string start, string? end, ListShape shape)
    {
        var last = end is null ? $"size({rows})" : start == "0" ? end : Greater(end, start);
        if (shape.Page.Count is null)
            return (start, last);
        var count = builder.AddParameter(request => shape.Find(request).Count);
        if (shape.Page.Backwards)
            return (Greater($"{last} - {count}", start), last);
        return (start, Less($"{start} + {count}", last));
    }

    private static string Greater(string one, string other) => $"CASE WHEN {one} > {other} THEN {one} ELSE {other} END";

    private static string Less(string one, string other) => $"CASE WHEN {one} < {other} THEN {one} ELSE {other} END";

    // A list without a count is whole or an error: what is longer than a page is not sent.
    private static string Limited(StatementBuilder builder, string page, string length, ListShape shape)
    {
        if (shape.Page.Count is not null || !shape.HasEntries)
            return page;
        var limit = builder.AddParameter(request => request.Options.Limits.MaxPageSize);
        return $"CASE WHEN {length} > {limit} THEN [] ELSE {page} END";
    }
}
