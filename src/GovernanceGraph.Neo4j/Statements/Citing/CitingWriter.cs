using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Statements.Order;
using GovernanceGraph.Neo4j.Statements.Pages;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Citing;

/// <summary>
/// Finds the statements that cite a document, nodes and links alike. Two full-text indexes over the ids of cited documents, each id one word, give
/// the candidates; the citations themselves say which places of the document they are.
/// </summary>
internal sealed class CitingWriter(VisibilityWriter visibility)
{
    private readonly StatementBuilder _builder = visibility.Builder;
    private readonly ElementWriter _elements = new(visibility.Builder);

    /// <summary>Appends what finds the statements of documents and cuts a page of each document's list.</summary>
    /// <param name="document">The variable of the document.</param>
    /// <param name="carried">The variables that say which list a row belongs to; the document need not be among them.</param>
    /// <param name="statements">The list.</param>
    /// <param name="shape">The shape of the request.</param>
    public CitingText Write(string document, IReadOnlyList<string> carried, StatementsPlan statements, BoundPlan shape)
    {
        var (statement, node, link, places) = (_builder.Variable("s"), _builder.Variable("n"), _builder.Variable("r"), _builder.Variable("places"));
        WriteCandidates(document, statement, node, link);

        var place = _builder.Variable("i");
        var isOfDocument = $"{statement}.{Documents}[{place}] = {document}.{StoredNames.Quote(StoredNames.Id)}";
        var isThere = shape.Value(statements.Arguments).Locator is { } locator
            ? _elements.Write(locator, request => request.Plan.Value(statements.Arguments).Locator!, $"{statement}.{Locators}[{place}]", $"{statement}.{LocatorFolds}[{place}]")
            : Predicates.True;
        _builder.Append($"\nWITH {string.Join(", ", [.. carried, statement, node, link])}, [{place} IN range(0, size({statement}.{Documents}) - 1) WHERE {Predicates.And(isOfDocument, isThere)}] AS {places}");
        _builder.Append($"\nWHERE size({places}) > 0");

        var list = ListShape.Of(statements, shape);
        string[] row = [node, link, places, statement];
        var page = PageWriter.Cut(_builder, carried, row, $"[{string.Join(", ", row)}]", RowOrder.OfStatements(statement), list);
        return new CitingText(page, list.HasGroups ? WriteSections(page.Rows) : null);
    }

    private static string Documents { get; } = StoredNames.Quote("citations.document");

    private static string Locators { get; } = StoredNames.Quote("citations.locator");

    private static string LocatorFolds { get; } = StoredNames.Quote("fold:citations.locator");

    private void WriteCandidates(string document, string statement, string node, string link)
    {
        // Small letters, digits and hyphens: nothing in an id means anything to Lucene within quotes.
        var words = $"'\"' + {document}.{StoredNames.Quote(StoredNames.Id)} + '\"'";
        var (from, to) = (_builder.Variable("a"), _builder.Variable("b"));
        var labels = visibility.Schema.Labels;
        _builder.Append($"\nCALL ({document}) {{");
        _builder.Append($"\n  CALL db.index.fulltext.queryNodes('{StoredNames.CitingNodesIndex}', {words}) YIELD node AS {node}");
        _builder.Append($"\n  WITH {node}{Predicates.Where(visibility.OfNode(node, labels))}");
        _builder.Append($"\n  RETURN {node} AS {statement}, {node}, null AS {link}");
        _builder.Append("\n  UNION ALL");
        _builder.Append($"\n  CALL db.index.fulltext.queryRelationships('{StoredNames.CitingLinksIndex}', {words}) YIELD relationship AS {link}");
        _builder.Append($"\n  WITH {link}, startNode({link}) AS {from}, endNode({link}) AS {to}");
        _builder.Append(Predicates.Where(visibility.OfLink(link), visibility.OfNode(from, labels), visibility.OfNode(to, labels)));
        _builder.Append($"\n  RETURN {link} AS {statement}, null AS {node}, {link}");
        _builder.Append("\n}");
    }

    // A statement counts once for every section that states it, however often.
    private string WriteSections(string rows)
    {
        var (row, place, locator, count, sections) =
            (_builder.Variable("i"), _builder.Variable("p"), _builder.Variable("locator"), _builder.Variable("count"), _builder.Variable("sections"));
        _builder.Append($"\nCALL ({rows}) {{");
        _builder.Append($"\n  UNWIND range(0, size({rows}) - 1) AS {row}");
        _builder.Append($"\n  UNWIND {rows}[{row}][2] AS {place}");
        _builder.Append($"\n  WITH DISTINCT {row}, {rows}[{row}][3].{Locators}[{place}] AS {locator}");
        _builder.Append($"\n  WITH {locator}, count(*) AS {count}");
        _builder.Append($"\n  RETURN collect([{count}, {locator}]) AS {sections}");
        _builder.Append("\n}");
        return sections;
    }
}
