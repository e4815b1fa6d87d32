using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Linting;

/// <summary>That nothing is said against our statements means something only where each kind of fault is found.</summary>
public sealed class FaultTests
{
    private static readonly (string Statement, string Complaint)[] Faults =
    [
        ("MATCH (n:Node) RETURN n.id +", "Invalid input"),
        ("MATCH (n:Node) RETURN m.id", "Variable `m` not defined"),
        ("MATCH (n:Node {id: $p1}) RETURN n.id", "Parameter $p1 is not defined"),
        ("MATCH (n:Fnding) RETURN n.id", "Label Fnding is not present"),
        ("MATCH (n:Node)-[:OWNS]->(b) RETURN b.id", "Relationship type OWNS is not present"),
        ("MATCH (n:Finding) RETURN n.`fold:nme`", "fold:nme is not present"),
        ("MATCH (n:Finding)-[r:OWNED_BY]->(o) RETURN r.basics, o.id", "basics is not present"),
        ("MATCH (n:Node {`idd`: $p0}) RETURN n.id", "`idd` is no name of the model's"),
        ("MATCH (n:Theme)-[:OWNED_BY]->(o) RETURN o.id", "[:OWNED_BY] has no incoming (:Theme)"),
        ("MATCH (n:Node) CALL { WITH n MATCH (n)-[:`up:`]->(a) RETURN a } RETURN a.id", "deprecated"),
        ("MATCH (n:Node) RETURN id(n)", "deprecated"),
        ("MATCH (n:Node) RETURN sizes(n.id)", "Function sizes is not present"),
        ("MATCH (n:Finding), (o:Body) RETURN n.id, o.id", "cartesian product"),
        ("MATCH (n:Node) RETURN 1 + true, n.id", "Type mismatch"),
        ("MATCH (n:Node) RETURN n.id AS a, n.name AS a", "Multiple result columns"),
    ];

    [Fact]
    public async Task Each_kind_of_fault_is_found()
    {
        var complaints = await CypherLinter.AskAsync([.. Faults.Select(fault => new LintedStatement(fault.Statement, ["p0"]))]);

        for (var i = 0; i < Faults.Length; i++)
            Assert.Contains(complaints[i], complaint => complaint.Contains(Faults[i].Complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_said_against_what_is_right()
    {
        const string statement = """
            MATCH (n:`Node`:`Finding` {`id`: $p0})
            CALL (n) {
              MATCH (n)-[r:`OWNED_BY`]->(o:`Node`)
              WHERE coalesce(r.`firstDay:`, $p1) <= $p1
              WITH o, collect([r.`basis`, r.`citations.document`]) AS links ORDER BY o.`fold:name`, o.`id`
              RETURN collect([o.`id`, links]) AS owners, collect(o) AS found
            }
            CALL (found) {
              UNWIND found AS o
              MATCH (o)-[:`up:`]->{0,32}(above)
              WITH DISTINCT above
              RETURN collect(above.`id`) AS chain
            }
            RETURN n.`id`, owners, chain
            """;

        Assert.Equal([[]], await CypherLinter.AskAsync([new LintedStatement(statement, ["p0", "p1"])]));
    }
}
