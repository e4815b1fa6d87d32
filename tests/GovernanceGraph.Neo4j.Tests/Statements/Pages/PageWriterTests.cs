using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Statements.Order;
using GovernanceGraph.Neo4j.Statements.Pages;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements.Pages;

/// <summary>A page is the oracle's: its rows, their order, how many there are and whether there are more on either side.</summary>
public sealed class PageWriterTests(SharedNeo4j neo4j)
{
    private const int CasesInAStatement = 12;
    private const int Statements = 8;

    [Fact]
    public async Task A_page_of_a_root_list_has_the_rows_that_it_has_in_memory()
    {
        var graph = await RandomGraph.LoadAsync(neo4j, 11);
        var rows = 0;
        for (var i = 0; i < Statements; i++)
        {
            var day = graph.Values.Chance(30) ? graph.Values.Day() : "2031-01-01";
            var cases = Enumerable.Range(0, CasesInAStatement).Select(_ => RootCase(graph, day)).ToArray();
            await graph.AskAsync([.. cases.Select(item => new Part(builder => WriteRoot(item, builder)))], (index, cells, cell) =>
            {
                var (item, page) = (cases[index], cells[cell].Start);
                rows += item.Expected.Entries.Count;
                AssertPage(item.List, item.Expected, item.Total, cells, page);
            });
        }

        Assert.True(rows > 200, $"The pages had {rows} rows only.");
    }

    [Fact]
    public async Task A_page_of_the_links_of_each_node_has_the_rows_that_it_has_in_memory()
    {
        var graph = await RandomGraph.LoadAsync(neo4j, 12);
        var rows = 0;
        for (var i = 0; i < Statements; i++)
        {
            var day = graph.Values.Chance(30) ? graph.Values.Day() : "2031-01-01";
            var cases = Enumerable.Range(0, CasesInAStatement).Select(_ => NestedCase(graph, day)).ToArray();
            await graph.AskAsync([.. cases.Select(item => new Part(builder => WriteNested(item, builder)))], (index, cells, cell) =>
            {
                var item = cases[index];
                var found = Enumerable.Range(cells[cell].Start, cells[cell].Length).ToDictionary(parent => cells.Text(cells[parent].Start), parent => cells[parent].Start + 1);
                Assert.Equal(item.Parents.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
                foreach (var (parent, (expected, total)) in item.Parents)
                {
                    rows += expected.Entries.Count;
                    AssertPage(item.List, expected, total, cells, found[parent]);
                }
            });
        }

        Assert.True(rows > 200, $"The pages had {rows} rows only.");
    }

    // The ids of the rows, then length, total, and whether there is more before and after.
    private static void AssertPage(ListShape list, ListPage<ListRow> expected, int total, AnswerCells cells, int page)
    {
        var about = cells[page + 1].Start;
        Assert.Equal(expected.Entries.Select(entry => $"{entry.Row.Node.Id} {entry.Row.Link?.Id}"), Enumerable.Range(cells[page].Start, cells[page].Length).Select(cells.Text));
        Assert.Equal(expected.Entries.Count, cells.Integer(about));
        if (list.HasTotal)
            Assert.Equal(total, cells.Integer(about + 1));
        if (list.HasPageInfo)
            Assert.Equal((expected.HasPrevious, expected.HasNext), (cells[about + 2].Kind == CellKind.True, cells[about + 3].Kind == CellKind.True));
    }

    private static Root RootCase(RandomGraph graph, string day)
    {
        var label = graph.Values.One(RandomGraph.Schema.Labels);
        var where = graph.Values.Chance(50) ? Where(graph, label) : null;
        var view = graph.On(day);
        var oracle = new FilterEvaluator(view);
        var all = view.Nodes(label).Select(node => new ListRow(node, null)).ToArray();
        var sort = Sort(graph, label.Name);
        var page = Page(graph, all, sort);
        var rows = all.Where(row => where is null || oracle.Holds(where, row.Node, null)).ToArray();
        return new Root(label, where, sort, Shape(graph, page), day, Cut(rows, sort, page), rows.Length);
    }

    private static Nested NestedCase(RandomGraph graph, string day)
    {
        var (label, field) = graph.Values.One([.. RandomGraph.Schema.Labels.SelectMany(label => label.Relationships.Where(field => !field.IsSingle).Select(field => (label, field)))]);
        var view = graph.On(day);
        var sort = Sort(graph, field.Target);
        var parents = view.Nodes(label).Select(node => (Id: node.Id, Rows: view.Related(node, field).ToArray())).Where(item => item.Rows.Length > 0).ToArray();
        var page = Page(graph, [.. parents.SelectMany(item => item.Rows)], sort);
        return new Nested(
            label, field, sort, Shape(graph, page), day, parents.ToDictionary(item => item.Id, item => (Cut(item.Rows, sort, page), item.Rows.Length)));
    }

    private static string WriteRoot(Root item, StatementBuilder builder)
    {
        var pattern = RootPattern.Of(RandomGraph.Visibility(builder, item.Day), "n", item.Label, item.Where, _ => item.Where!);
        var page = PageWriter.CutRoot(builder, pattern, "n", RowOrder.Of(item.Sort, "n", null), item.List);
        return $"[[row IN {page.Page} | row.id + ' '], [{page.Length}, {page.Total}, {page.HasPrevious}, {page.HasNext}]]";
    }

    private static string WriteNested(Nested item, StatementBuilder builder)
    {
        var visibility = RandomGraph.Visibility(builder, item.Day);
        builder.Append($"\nMATCH (p:`{item.Label.Name}`) WHERE {visibility.OfNode("p", [item.Label])}");
        builder.Append($"\nMATCH {RelationshipPattern.Write(RandomGraph.Schema, item.Field, "p", [item.Label], "r", "c")}");
        builder.Append($" WHERE {Predicates.And(visibility.OfLink("r"), visibility.OfEnd("c", item.Field))}");
        if (item.Field.Direction == Direction.Both)
            builder.Append("\nUNWIND CASE WHEN p = c THEN [1, 2] ELSE [1] END AS seen");
        var page = PageWriter.Cut(builder, ["p"], ["c", "r"], "[c, r]", RowOrder.Of(item.Sort, "c", "r"), item.List);
        return $"collect([p.id, [row IN {page.Page} | row[0].id + ' ' + row[1].id], [{page.Length}, {page.Total}, {page.HasPrevious}, {page.HasNext}]])";
    }

    private static Filter? Where(RandomGraph graph, NodeLabel label)
    {
        var where = graph.Wheres.Where(RandomGraph.Input($"{label.Name}Where"), hasLink: false);
        var bound = RandomGraph.Bind(
            $"query ($where: {label.Name}Where) {{ {label.Plural}(where: $where) {{ totalCount }} }}", $$"""{ "where": {{where.ToJsonString()}} }""");
        return bound?.Value(((ListRoot)bound.Plan.Roots[0]).Connection.Arguments).Where;
    }

    private static SortKey[] Sort(RandomGraph graph, string type)
    {
        var sortable = Records.Served.FindType(type)!.Sortable.Select(property => property.Value is null ? property.Column : property.Columns.First(column => column.Kind == ColumnKind.Date));
        return [.. graph.Values.Some([.. sortable], 3).Select(column => new SortKey(column, graph.Values.Chance(50)))];
    }

    // Cursors name a place between rows as well: values of one row, ids of another, and a value that is missing.
    private static PageRequest Page(RandomGraph graph, ListRow[] rows, SortKey[] sort) => new(
        graph.Values.Chance(75) ? graph.Values.Below(6) : null,
        graph.Values.Chance(40),
        rows.Length > 0 && graph.Values.Chance(35) ? Place(graph, rows, sort) : null,
        rows.Length > 0 && graph.Values.Chance(25) ? Place(graph, rows, sort) : null);

    private static CursorKey Place(RandomGraph graph, ListRow[] rows, SortKey[] sort)
    {
        var place = graph.Values.One(rows).Key(sort);
        if (graph.Values.Chance(60))
            return place;
        return graph.Values.One(rows).Key(sort) with { Values = [.. place.Values.Select(value => graph.Values.Chance(15) ? null : value)] };
    }

    private static ListShape Shape(RandomGraph graph, PageRequest page) =>
        new(page, _ => page, HasEntries: true, HasTotal: graph.Values.Chance(40), HasPageInfo: graph.Values.Chance(60), HasGroups: false);

    private static ListPage<ListRow> Cut(ListRow[] rows, SortKey[] sort, PageRequest page) => ListPage<ListRow>.Cut(rows, row => row.Key(sort), sort, page);

    private sealed record Root(
        NodeLabel Label, Filter? Where, SortKey[] Sort, ListShape List, string Day, ListPage<ListRow> Expected, int Total);

    private sealed record Nested(
        NodeLabel Label, RelationshipField Field, SortKey[] Sort, ListShape List, string Day, Dictionary<string, (ListPage<ListRow> Page, int Total)> Parents);
}
