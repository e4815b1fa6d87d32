using GovernanceGraph.Neo4j.Statements.Pages;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>What is returned of a page.</summary>
internal static class PageRows
{
    /// <summary>How many cells say where a page lies; those of groups follow.</summary>
    public const int CellCount = 4;

    /// <summary>Where the page lies in its list, for the list at a position of those above.</summary>
    public static string Place(string position, PageText page, params IEnumerable<string> further) =>
        $"[{string.Join(", ", [position, page.Length, page.Total, page.HasPrevious, page.HasNext, .. further])}]";

    /// <summary>The variable of the list that has a variable of each list above.</summary>
    public static string Listed(string variable) => $"{variable}s";

    /// <summary>The rows that are sent: of a page of which only the place is asked, its first and last.</summary>
    public static string Wanted(PageText page, ListShape shape)
    {
        if (shape.HasEntries)
            return page.Page;
        return shape.HasPageInfo ? $"CASE WHEN {page.Length} > 2 THEN [head({page.Page}), last({page.Page})] ELSE {page.Page} END" : "[]";
    }
}
