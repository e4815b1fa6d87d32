using GovernanceGraph.Neo4j.Statements.Pages;

namespace GovernanceGraph.Neo4j.Statements.Citing;

/// <summary>The statements that cite a document, in a statement of Cypher.</summary>
/// <param name="Page">
/// The page of the list: each row is a list of the node or null, the link or null, the places of its citations among all it has, and whichever of
/// the two it is.
/// </param>
/// <param name="Sections">The variable of a list with, of each section, how many statements it makes and its locator; null where nobody asks.</param>
internal sealed record CitingText(PageText Page, string? Sections);
