using GovernanceGraph.Neo4j.Statements;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements;

/// <summary>A statement is sent without a blank that Cypher can do without: Neo4j reads what it is sent byte by byte.</summary>
public sealed class ShorteningTests
{
    [Theory]
    [InlineData("MATCH (c:`Node`) WHERE c.`id` = $p0 RETURN c", "MATCH(c:`Node`)WHERE c.`id`=$p0 RETURN c")]
    [InlineData("collect(CASE WHEN s THEN [1, 2] END) AS r1", "collect(CASE WHEN s THEN[1,2]END)AS r1")]
    [InlineData("WITH rows[..$p2] AS n3, [0, size(rows)] AS p5", "WITH rows[..$p2]AS n3,[0,size(rows)]AS p5")]
    [InlineData("  UNWIND  [1]  AS x\n", "UNWIND[1]AS x")]
    public void Words_stay_words(string statement, string shortened) => Assert.Equal(shortened, StatementText.Shorten(statement));

    [Theory]
    [InlineData("a - -1", "a- -1")]
    [InlineData("a < -b", "a< -b")]
    [InlineData("(a)-[r]->(b)", "(a)-[r]->(b)")]
    public void Signs_stay_signs(string statement, string shortened) => Assert.Equal(shortened, StatementText.Shorten(statement));

    [Theory]
    [InlineData("n.`a  b` = 'c,  d'")]
    [InlineData("n.`a`` , b` = ' '")]
    public void Names_and_texts_stay_as_they_are(string statement) =>
        Assert.Equal(statement.Replace(" = ", "=", StringComparison.Ordinal), StatementText.Shorten(statement));

    [Fact]
    public void Each_subquery_has_a_line() => Assert.Equal(
        "CALL(){MATCH(a)CALL(a){RETURN 1 AS b}RETURN a}\nRETURN a,2",
        StatementText.Shorten("CALL () {\n  MATCH (a)\n  CALL (a) {\n    RETURN 1 AS b\n  }\n  RETURN a\n}\n\nRETURN a, 2"));

    [Fact]
    public async Task No_statement_can_be_shortened_further()
    {
        var shapes = await StatementShape.OfWrittenOperationsAsync();
        Assert.True(shapes.Count > 100);
        Assert.All(shapes, shape => Assert.Equal(shape.Text, StatementText.Shorten(shape.Text)));
    }
}
