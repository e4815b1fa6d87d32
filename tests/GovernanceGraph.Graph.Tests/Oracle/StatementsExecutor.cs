using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>Finds the statements that cite a document: visible nodes and links alike.</summary>
internal sealed class StatementsExecutor(SnapshotView view, BoundPlan plan, ExecutionOptions options, RowProjector projector)
{
    public object Execute(GraphNode document, StatementsPlan statements)
    {
        var arguments = plan.Value(statements.Arguments);
        var rows = Citing(document.Id, arguments.Locator).ToList();
        var page = ListPage<Statement>.Cut(rows, row => new CursorKey([], row.Id, string.Empty), [], arguments.Page);
        if (statements.Slots.Any(slot => slot is EdgesSlot) && page.Entries.Count > options.Limits.MaxPageSize)
            return PageErrors.TooLarge(page.Entries.Count, options.Limits);

        var values = projector.Row(statements.SlotCount);
        foreach (var slot in statements.Slots)
        {
            values[slot.Slot] = slot switch
            {
                TotalCountSlot => rows.Count,
                EdgesSlot edges => page.Entries.Select(entry => (object)Edge(entry.Row, edges.Edges, Cursor.Encode(arguments.CursorScope, entry.Key))).ToArray(),
                SectionGroupsSlot groups => projector.Shape(BySection(rows), groups.Groups),
                PageInfoSlot info => projector.Shape(page.Info(arguments.CursorScope), info.PageInfo),
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new ResultRow("StatementConnection", values);
    }

    private IEnumerable<Statement> Citing(string document, Filter? locator)
    {
        foreach (var node in view.Nodes())
        {
            if (Places(node.Label.Layout, node.Values, node.Folds, document, locator) is { Length: > 0 } places)
                yield return new Statement(node.Id, node, null, places);
        }

        foreach (var link in view.Links())
        {
            if (Places(view.Schema.LinkLayout, link.Values, link.Folds, document, locator) is { Length: > 0 } places)
                yield return new Statement(link.Id, null, link, places);
        }
    }

    // As all groups: the largest first, then by the key.
    private IEnumerable<GroupValue> BySection(List<Statement> rows) => rows
        .SelectMany(row => row.Places.Select(place => Locators(row)[place]!).Distinct())
        .GroupBy(locator => locator)
        .OrderByDescending(section => section.Count())
        .ThenBy(section => section.Key, Utf8Order.Comparer)
        .Select(section => new GroupValue([new GroupKeyValue(section.Key, null)], section.Count(), []));

    private string?[] Locators(Statement row)
    {
        var (layout, values) = Stored(row);
        return (string?[])values[layout.FindColumn("citations.locator")!.Index]!;
    }

    // Document and locator are parallel lists; both conditions must hold of one citation.
    private static int[] Places(PropertyLayout layout, object?[] values, object?[] folds, string document, Filter? locator)
    {
        var documents = (string?[])values[layout.FindColumn("citations.document")!.Index]!;
        var column = layout.FindColumn("citations.locator")!.Index;
        var locators = (string?[])values[column]!;
        var locatorFolds = (string?[])folds[column]!;
        return
        [
            .. Enumerable.Range(0, documents.Length).Where(i =>
                documents[i] == document && (locator is null || FilterEvaluator.Holds(locator, locators[i]!, locatorFolds[i]!))),
        ];
    }

    private ResultRow Edge(Statement row, EdgeProjection projection, string cursor)
    {
        var values = projector.Row(projection);
        foreach (var slot in projection.Slots)
        {
            values[slot.Slot] = slot switch
            {
                CursorSlot => cursor,
                EdgeNodeSlot node => row.Node is null ? null : projector.Project(row.Node, node.Node),
                EdgeLinkSlot link => row.Link is null ? null : projector.Project(row.Link, link.Link),
                EdgeCitationsSlot citations => Citations(row, citations.Citation),
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new ResultRow(projection.TypeName, values);
    }

    private object[] Citations(Statement row, ValueProjection projection)
    {
        var (layout, values) = Stored(row);
        return projector.Elements(values, layout.FindProperty("citations")!, projection, row.Places);
    }

    private (PropertyLayout Layout, object?[] Values) Stored(Statement row) =>
        row.Node is null ? (view.Schema.LinkLayout, row.Link!.Values) : (row.Node.Label.Layout, row.Node.Values);

    private sealed record Statement(string Id, GraphNode? Node, GraphLink? Link, int[] Places);
}
