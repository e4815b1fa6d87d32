using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>Finds the statements that cite a document: visible nodes and links alike, by their ids.</summary>
internal sealed class StatementRows(EmbeddedResult result)
{
    public const string ConnectionType = "StatementConnection";
    public const string Citations = "citations";

    /// <summary>Finds the statements and cuts a page.</summary>
    /// <param name="document">The number of the document.</param>
    /// <param name="statements">What is wanted of them.</param>
    /// <param name="page">The page; its rows stay in the buffer until they are cut off.</param>
    /// <returns>False where the page is longer than the limit.</returns>
    public bool Cut(int document, StatementsPlan statements, out ListPage page)
    {
        var arguments = result.Plan.Value(statements.Arguments);
        var request = arguments.Page;
        var rows = result.Rows;
        page = new ListPage { Start = rows.Count };
        var citing = Citing(document, arguments.Locator);
        citing.Sort((x, y) => EscapedOrder.Compare(x.Id, y.Id));
        foreach (var (_, row) in citing)
            rows.Add(row.Node, row.Link);

        var start = request.After is null ? 0 : CountWhere(citing, request.After, order => order <= 0);
        var end = Math.Max(start, request.Before is null ? citing.Count : CountWhere(citing, request.Before, order => order < 0));
        if (request.Count is { } count)
        {
            if (request.Backwards)
                start = Math.Max(start, end - count);
            else
                end = Math.Min(end, start + count);
        }

        page.Count = page.Total = citing.Count;
        page.First = page.Start + start;
        page.Length = end - start;
        page.HasPrevious = start > 0;
        page.HasNext = end < citing.Count;
        return page.Length <= result.Options.Limits.MaxPageSize || !statements.Slots.Any(slot => slot is EdgesSlot);
    }

    /// <summary>The citations by which a statement cites a document, by their places; document and locator must be those of one citation.</summary>
    public int[] Places(int document, Row statement, Filter? locator) => Places(document, statement, locator is null ? null : ElementTest.Of(locator));

    /// <summary>The statements of a list counted by the sections that state them: as all groups, the largest first, then by the key.</summary>
    public IEnumerable<GroupValue> BySection(int document, StatementsPlan statements, ListPage page)
    {
        var locator = result.Plan.Value(statements.Arguments).Locator;
        var test = locator is null ? null : ElementTest.Of(locator);
        var sections = new Dictionary<string, int>();
        for (var i = page.Start; i < page.Start + page.Count; i++)
        {
            var row = result.Rows[i];
            var (_, locators, place) = Columns(row);
            foreach (var section in Places(document, row, test).Select(item => StoredValue.Unescape(locators.Text(place, item))).Distinct())
                sections[section] = sections.GetValueOrDefault(section) + 1;
        }

        return sections
            .OrderByDescending(section => section.Value)
            .ThenBy(section => section.Key, Utf8Order.Comparer)
            .Select(section => new GroupValue([new GroupKeyValue(section.Key, null)], section.Value, []));
    }

    private static int CountWhere(List<(byte[] Id, Row Row)> sorted, CursorKey place, Func<int, bool> accepts)
    {
        var id = EscapedText.Encode(place.NodeId);
        return sorted.TakeWhile(item => accepts(EscapedOrder.Compare(item.Id, id))).Count();
    }

    private List<(byte[] Id, Row Row)> Citing(int document, Filter? locator)
    {
        var test = locator is null ? null : ElementTest.Of(locator);
        var citing = new List<(byte[] Id, Row Row)>();
        using var numbers = new NumberBuffer();
        result.Graph.Indexes.Statements.Nodes.Find(result.Graph.NodeId(document), numbers);
        foreach (var node in numbers.Span)
            Add(new Row(node, Numbers.None));
        numbers.Truncate(0);
        result.Graph.Indexes.Statements.Links.Find(result.Graph.NodeId(document), numbers);
        foreach (var link in numbers.Span)
            Add(new Row(Numbers.None, link));
        return citing;

        void Add(Row row)
        {
            result.Meter.VisitLink();
            if (IsVisible(row) && Places(document, row, test).Length > 0)
                citing.Add((result.StatementId(row), row));
        }
    }

    private int[] Places(int document, Row statement, ElementTest? locator)
    {
        var (documents, locators, row) = Columns(statement);
        var id = result.Graph.NodeGroup(document).Id(Numbers.Row(document));
        List<int>? places = null;
        for (var i = 0; i < documents.Count(row); i++)
        {
            if (documents.Text(row, i).SequenceEqual(id) && (locator is null || locator.Holds(locators, row, i)))
                (places ??= []).Add(i);
        }

        return places is null ? [] : [.. places];
    }

    private (ColumnBlock Documents, ColumnBlock Locators, int Row) Columns(Row statement)
    {
        if (statement.Node < 0)
        {
            var links = result.Graph.LinkGroup(statement.Link);
            var ofLinks = result.Graph.Schema.LinkLayout;
            return (
                links.Column(ofLinks.FindColumn("citations.document")!.Index),
                links.Column(ofLinks.FindColumn("citations.locator")!.Index),
                Numbers.Row(statement.Link));
        }

        var nodes = result.Graph.NodeGroup(statement.Node);
        return (
            nodes.Column(nodes.Label.Layout.FindColumn("citations.document")!.Index),
            nodes.Column(nodes.Label.Layout.FindColumn("citations.locator")!.Index),
            Numbers.Row(statement.Node));
    }

    private bool IsVisible(Row statement)
    {
        if (statement.Node >= 0)
            return result.IsThere(statement.Node);
        var links = result.Graph.LinkGroup(statement.Link);
        var row = Numbers.Row(statement.Link);
        return links.IsThere(row, result.Day) && result.IsThere(links.From(row)) && result.IsThere(links.To(row));
    }
}
