namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>
/// Joins predicates. Where a value is missing a comparison is null in Cypher, which counts as false as long as nothing negates it: AND and OR keep
/// that, and <see cref="Not"/> settles it (design, contract 3).
/// </summary>
internal static class Predicates
{
    public const string True = "true";

    public const string False = "false";

    /// <summary>All of them hold; those that always do are left out.</summary>
    public static string And(params IEnumerable<string> predicates) => Join(predicates.Where(predicate => predicate != True), " AND ", True);

    /// <summary>One of them holds.</summary>
    public static string Or(params IEnumerable<string> predicates) => Join(predicates, " OR ", False);

    /// <summary>It does not hold: what is null counts as false first.</summary>
    public static string Not(string predicate) => predicate switch
    {
        True => False,
        False => True,
        _ => $"NOT coalesce({predicate}, false)",
    };

    /// <summary>The clause, with a blank before it, that all of them hold; nothing where they always do.</summary>
    public static string Where(params IEnumerable<string> predicates) => And(predicates) is var all && all == True ? string.Empty : $" WHERE {all}";

    private static string Join(IEnumerable<string> predicates, string word, string none)
    {
        var all = predicates.ToArray();
        return all.Length switch
        {
            0 => none,
            1 => all[0],
            _ => $"({string.Join(word, all)})",
        };
    }
}
