using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Embedded.Indexes;

/// <summary>What an index serves is not searched for: the nodes and links visited are those that the answer needs. The answers are the oracle's.</summary>
public sealed class IndexedAccessTests
{
    private const int Findings = 600;
    private const int Measures = 110;
    private const int Risks = 12;
    private const int FindingsOfAnArea = 20;

    private static readonly Lazy<Task<(IGraphStore Tested, IGraphStore Oracle)>> Stores = new(Create);

    /// <summary>An operation, and how many nodes and links it visits at most.</summary>
    public static TheoryData<string, int> Operations => new()
    {
        // Counts.
        { "{ findings { totalCount } }", 0 },
        { "{ findings(asOf: \"2019-12-31\") { totalCount } }", 0 },
        { "{ findings(where: { kind: [RISK] }) { totalCount } }", Risks },
        { "{ areas(where: { isNull: [LEVEL] }) { totalCount } }", Findings / FindingsOfAnArea },

        // Equality and ranges.
        { "{ findings(where: { id: { eq: \"finding-17\" } }) { nodes { id } } }", 1 },
        { "{ findings(where: { id: { in: [\"finding-17\", \"finding-18\", \"nothing\", \"area-1\"] } }) { nodes { id } } }", 2 },
        { "{ findings(where: { name: { eq: \"Ünder review 7\" } }) { nodes { id } } }", 1 },
        { "{ findings(where: { name: { startsWith: \"UNDER REVIEW 70\" } }) { nodes { id name } } }", 1 },
        { "{ findings(where: { kind: [RISK] }, first: 1000) { nodes { id } } }", Risks },
        { "{ measures(where: { value: { gte: 10, lt: 12.5 } }) { nodes { id value } } }", 5 },
        { "{ measures(where: { value: { isNull: true } }) { nodes { id } } }", 10 },
        { "{ measures(where: { OR: [{ value: { lt: 1 } }, { value: { gte: 49.5 } }] }) { nodes { id value } } }", 12 },
        { "{ findings(where: { kind: [RISK], basis: [STATED], name: { contains: \"review 1\" } }) { nodes { id } } }", Risks },

        // From the other end of a relationship.
        { "{ findings(where: { areas: { some: { id: { eq: \"area-3\" } } } }) { nodes { id } } }", FindingsOfAnArea },
        { "{ findings(where: { areas: { some: { name: { eq: \"area-3\" } } } }, sort: [{ name: DESC }], first: 5) { nodes { id name } pageInfo { hasNextPage } } }", FindingsOfAnArea },
        { "{ findings(where: { kind: [STRENGTH], areas: { some: { id: { in: [\"area-3\", \"area-4\"] } } } }) { totalCount } }", 2 * FindingsOfAnArea },

        // Pages in the order of an index.
        { "{ findings(first: 10) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }", 11 },
        { "{ findings(last: 10) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }", 11 },
        { "{ findings(first: 10, sort: [{ name: ASC }]) { nodes { id name } pageInfo { endCursor } } }", 11 },
        { "{ findings(first: 10, sort: [{ name: DESC }]) { totalCount nodes { id name } pageInfo { endCursor } } }", 11 },
        { "{ findings(first: 10, sort: [{ kind: DESC }]) { nodes { id kind } } }", 11 },
        { "{ findings(last: 10, sort: [{ kind: DESC }]) { nodes { id kind } } }", 11 },
        { "{ measures(first: 10, sort: [{ value: DESC }]) { nodes { id value } } }", 11 },
        { "{ measures(last: 12, sort: [{ value: ASC }]) { nodes { id value } } }", 13 },
        { "{ findings(first: 5, where: { kind: [STRENGTH] }, sort: [{ name: ASC }]) { nodes { id name } } }", 12 },

        // Words.
        { "{ search(text: \"review 70\") { totalCount nodes { id } } }", 2 },
        { "{ search(text: \"revie\", types: [Measure]) { totalCount } }", Findings + Measures },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_visits_what_its_answer_needs(string operation, int mostVisits)
    {
        var (tested, oracle) = await Stores.Value;
        Assert.Equal(await Ask.Text(oracle, operation), await Ask.Text(tested, operation, options: Limited(mostVisits)));
    }

    [Fact]
    public async Task A_page_after_a_cursor_visits_a_page()
    {
        var (tested, oracle) = await Stores.Value;
        foreach (var sort in (string[])["", "sort: [{ name: ASC }]", "sort: [{ name: DESC }]", "sort: [{ kind: DESC }]"])
        {
            var list = $"findings(first: 10, after: $at, {sort})";
            string? at = null;
            for (var page = 0; page < 30; page++)
            {
                var variables = JsonSerializer.Serialize(new { at });
                var operation = $"query ($at: String) {{ {list} {{ nodes {{ id }} pageInfo {{ hasPreviousPage hasNextPage endCursor }} }} }}";
                var answer = await Ask.Text(tested, operation, variables, Limited(12));
                Assert.Equal(await Ask.Text(oracle, operation, variables), answer);
                at = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("findings").GetProperty("pageInfo").GetProperty("endCursor").GetString();
            }
        }
    }

    [Fact]
    public async Task Statements_that_cite_a_document_are_not_searched_for()
    {
        var (tested, oracle) = await Stores.Value;
        const string operation = "{ document(id: \"doc-2\") { statements { totalCount edges { node { id } } } } }";
        Assert.Equal(await Ask.Text(oracle, operation), await Ask.Text(tested, operation, options: Limited(1)));
    }

    [Theory]
    [InlineData("{ findings(where: { kind: [RISK] }) { nodes { id } } }", "by index kind in [\"RISK\"]: 12 nodes at most")]
    [InlineData("{ findings(first: 3, sort: [{ name: DESC }]) { nodes { id } } }", "by index name in order")]
    [InlineData("{ findings(where: { name: { contains: \"x\" } }) { totalCount } }", "by index id in order, then check name contains \"x\"")]
    [InlineData(
        "{ findings(where: { areas: { some: { id: { eq: \"area-3\" } } }, kind: [STRENGTH] }) { totalCount } }",
        "by index id, from there areas-[IN_AREA]-> backwards: 20 nodes at most, then check kind in [\"STRENGTH\"]")]
    public async Task A_plan_says_which_index_serves_what(string operation, string expected)
    {
        var (tested, _) = await Stores.Value;
        var text = await Ask.Text(tested, operation, explainPlan: true);
        var plan = JsonDocument.Parse(text).RootElement.GetProperty("extensions").GetProperty("plan").GetString()!;
        Assert.Contains(expected, plan.Split('\n').Select(line => line.Trim()));
    }

    private static OperationOptions Limited(int visits) => new() { Limits = new PlanLimits { MaxLinksVisited = visits } };

    private static async Task<(IGraphStore Tested, IGraphStore Oracle)> Create()
    {
        var record = new RecordBuilder();
        record.Add("Document", "doc-2", ("date", "2021-01-01"), ("voice", "PRIMARY"));
        for (var i = 0; i < Findings / FindingsOfAnArea; i++)
            record.Add("Area", Id("area", i));
        for (var i = 0; i < Findings; i++)
        {
            record.Add("Finding", Id("finding", i), ("name", $"Ünder review {i.ToString(CultureInfo.InvariantCulture)}"), ("kind", i % 50 == 0 ? "RISK" : i % 2 == 0 ? "STRENGTH" : "CHALLENGE"));
            record.Link(Id("finding", i), "IN_AREA", Id("area", i / FindingsOfAnArea));
        }

        for (var i = 0; i < Measures; i++)
            record.Add("Measure", Id("measure", i), ("name", $"Review measure {i.ToString(CultureInfo.InvariantCulture)}"), ("value", i % 11 == 0 ? null : i / 2.0 - 2));

        var changes = record.Build();
        return (await Records.EmbeddedStore(changes), await Records.SimpleStore(changes));
    }

    private static string Id(string kind, int number) => $"{kind}-{number.ToString(CultureInfo.InvariantCulture)}";
}
