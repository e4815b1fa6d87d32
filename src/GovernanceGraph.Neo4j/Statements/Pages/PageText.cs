namespace GovernanceGraph.Neo4j.Statements.Pages;

/// <summary>A page in a statement: expressions over the variables that <see cref="PageWriter"/> left.</summary>
/// <param name="Rows">All rows in their order, as a list; of a list of which only a page is asked, no more than that.</param>
/// <param name="Page">The rows of the page in their order, as a list; an empty one where there are more than the limit of a page.</param>
/// <param name="Length">How many rows the page has, whatever the limit.</param>
/// <param name="Total">How many rows there are, where that is asked.</param>
/// <param name="HasPrevious">Whether there are rows before the page, where that is asked.</param>
/// <param name="HasNext">Whether there are rows after it, where that is asked.</param>
internal sealed record PageText(string Rows, string Page, string Length, string Total, string HasPrevious, string HasNext);
