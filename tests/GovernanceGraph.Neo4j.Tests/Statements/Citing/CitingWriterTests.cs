using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Citing;
using GovernanceGraph.Neo4j.Statements.Groups;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements.Citing;

/// <summary>From a document back: the statements that cite it are those of the oracle, with the places, the pages and the sections.</summary>
public sealed class CitingWriterTests(SharedNeo4j neo4j)
{
    private static readonly string[] Arguments =
    [
        "", "(first: 3)", "(last: 4)", "(first: 0)", """(locator: { eq: "1" })""", """(locator: { contains: "appendix" }, first: 5)""",
        """(locator: { in: ["1", "1.2"], startsWith: "1" })""", """(locator: { isNull: true })""", """(locator: { isNull: false }, last: 2)""", """(locator: { endsWith: "MESSAGES" })""",
    ];

    [Fact]
    public async Task The_statements_of_every_document_are_those_found_in_memory()
    {
        var graph = await RandomGraph.LoadAsync(neo4j, 31);
        var cases = Arguments.SelectMany(arguments => ((string[])["2019-12-31", "2031-01-01"]).Select(day => (Arguments: arguments, Day: day)))
            .Select(item => (item.Day, Bound: Bind(item.Arguments))).ToArray();
        var statements = 0;
        await graph.AskAsync([.. cases.Select(item => new Part(builder => Write(item.Bound, item.Day, builder), item.Bound))], (index, cells, cell) =>
        {
            var (day, bound) = cases[index];
            var view = graph.On(day);
            var expected = view.Nodes(RandomGraph.Schema.FindLabel("Document")!)
                .Select(document => Text(document.Id, Citing(view, document.Id, bound.Value(Plan(bound).Arguments).Locator), bound.Value(Plan(bound).Arguments).Page))
                .OfType<string>().Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(expected, Enumerable.Range(cells[cell].Start, cells[cell].Length).Select(list => Text(cells, cells[list].Start)).Order(StringComparer.Ordinal));
            statements += expected.Sum(text => text.Length);
        });
        Assert.True(statements > 1_000);
    }

    private static BoundPlan Bind(string arguments) =>
        RandomGraph.Bind($"{{ document(id: \"any\") {{ statements{arguments} {{ totalCount edges {{ cursor }} pageInfo {{ hasNextPage }} groups {{ count }} }} }} }}", "{}")!;

    private static StatementsPlan Plan(BoundPlan bound) => (StatementsPlan)((NodeRoot)bound.Plan.Roots[0]).Node.ByLabel["Document"][0];

    private static string Write(BoundPlan bound, string day, StatementBuilder builder)
    {
        var visibility = RandomGraph.Visibility(builder, day);
        builder.Append($"\nMATCH (d:Document) WHERE {visibility.OfNode("d", [RandomGraph.Schema.FindLabel("Document")!])}");
        var citing = new CitingWriter(visibility).Write("d", ["d"], Plan(bound), bound);
        return $"collect([d.id, [row IN {citing.Page.Page} | [row[3].id, row[0] IS NULL, row[2]]], {citing.Page.Total}, {citing.Page.HasPrevious}, {citing.Page.HasNext}, {citing.Sections}])";
    }

    private static string Text(AnswerCells cells, int document)
    {
        var page = cells[document + 1];
        var rows = Enumerable.Range(page.Start, page.Length).Select(row => cells[row].Start)
            .Select(row => $"{cells.Text(row)} {(cells[row + 1].Kind == CellKind.True ? "link" : "node")} {string.Join(',', Enumerable.Range(cells[row + 2].Start, cells[row + 2].Length).Select(cells.Integer))}");
        var sections = GroupsReader.ReadSections(cells, document + 5).Select(Text);
        return $"{cells.Text(document)}: {string.Join("; ", rows)} of {cells.Integer(document + 2)}, {cells[document + 3].Kind == CellKind.True} {cells[document + 4].Kind == CellKind.True} in {string.Join(", ", sections)}";
    }

    // Null where nothing cites the document: the statement has no row for it.
    private static string? Text(string document, List<Statement> all, PageRequest page)
    {
        if (all.Count == 0)
            return null;
        var cut = ListPage<Statement>.Cut(all, item => new CursorKey([], item.Id, string.Empty), [], page);
        var rows = cut.Entries.Select(entry => $"{entry.Row.Id} {(entry.Row.IsLink ? "link" : "node")} {string.Join(',', entry.Row.Places)}");
        var sections = all.SelectMany(item => item.Sections).GroupBy(section => section)
            .OrderByDescending(section => section.Count()).ThenBy(section => section.Key, Utf8Order.Comparer)
            .Select(section => Text(new GroupValue([new GroupKeyValue(section.Key, null)], section.Count(), [])));
        return $"{document}: {string.Join("; ", rows)} of {all.Count}, {cut.HasPrevious} {cut.HasNext} in {string.Join(", ", sections)}";
    }

    private static string Text(GroupValue section)
    {
        var none = new FieldArguments(GraphQL.Execution.InputObject.Empty);
        return $"{((GroupKeyValue[])section.Field("keys", none)!)[0].Text} {section.Field("count", none)}";
    }

    private static List<Statement> Citing(SnapshotView view, string document, Filter? locator) =>
    [
        .. view.Nodes().Select(node => Of(node.Id, isLink: false, node.Label.Layout, node.Values, node.Folds))
            .Concat(view.Links().Select(link => Of(link.Id, isLink: true, RandomGraph.Schema.LinkLayout, link.Values, link.Folds)))
            .Select(statement => statement.Citing(document, locator))
            .Where(statement => statement.Places.Length > 0),
    ];

    private static Statement Of(string id, bool isLink, PropertyLayout layout, object?[] values, object?[] folds)
    {
        var locator = layout.FindColumn("citations.locator")!.Index;
        var documents = (string[])values[layout.FindColumn("citations.document")!.Index]!;
        return new Statement(id, isLink, documents, (string[])values[locator]!, (string[])folds[locator]!, []);
    }

    private sealed record Statement(string Id, bool IsLink, string[] Documents, string[] Locators, string[] Folds, int[] Places)
    {
        public IEnumerable<string> Sections => Places.Select(place => Locators[place]).Distinct();

        public Statement Citing(string document, Filter? locator) => this with
        {
            Places =
            [
                .. Enumerable.Range(0, Documents.Length)
                    .Where(place => Documents[place] == document && (locator is null || FilterEvaluator.Holds(locator, Locators[place], Folds[place]))),
            ],
        };
    }
}
