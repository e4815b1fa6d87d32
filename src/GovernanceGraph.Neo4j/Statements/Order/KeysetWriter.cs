using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Statements.Order;

/// <summary>
/// Writes which rows lie after or before the place that a cursor names: true for those, false or null for others. A value of the cursor may be
/// missing, which is seen when the statement runs: the text is the same for every cursor.
/// </summary>
internal static class KeysetWriter
{
    /// <summary>Whether a row lies after a place.</summary>
    public static string After(StatementBuilder builder, RowOrder order, Func<Request, CursorKey> place) => Write(builder, order, place, isAfter: true);

    /// <summary>Whether a row lies before a place.</summary>
    public static string Before(StatementBuilder builder, RowOrder order, Func<Request, CursorKey> place) => Write(builder, order, place, isAfter: false);

    private static string Write(StatementBuilder builder, RowOrder order, Func<Request, CursorKey> place, bool isAfter)
    {
        var text = string.Empty;
        foreach (var term in order.Terms.Reverse())
        {
            var value = builder.AddParameter(request => term.Value(place(request)));
            var beyond = Beyond(term, value, isAfter);
            text = text.Length == 0 ? beyond : $"({beyond} OR {Same(term, value)} AND {text})";
        }

        return text;
    }

    // What is missing comes last: after every place that has a value, and no place that has none is before it.
    private static string Beyond(OrderTerm term, string value, bool isAfter)
    {
        var comparison = $"{term.Expression} {(term.IsDescending == isAfter ? "<" : ">")} {value}";
        if (!term.CanMiss)
            return comparison;
        return isAfter
            ? $"({comparison} OR {term.Expression} IS NULL AND {value} IS NOT NULL)"
            : $"({comparison} OR {term.Expression} IS NOT NULL AND {value} IS NULL)";
    }

    private static string Same(OrderTerm term, string value) => term.CanMiss
        ? $"({term.Expression} = {value} OR {term.Expression} IS NULL AND {value} IS NULL)"
        : $"{term.Expression} = {value}";
}
