using System.Text.Json;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Scenarios;

public sealed class ExplanationTests(SharedNeo4j neo4j)
{
    private const string Operation = "query($id: ID!) { node(id: $id) { name } }";

    [Fact]
    public async Task In_development_an_answer_shows_the_statement_and_its_parameters()
    {
        var store = await Neo4jStores.OfAsync(neo4j, Records.Small);
        using var answer = JsonDocument.Parse(await Ask.Text(store, Operation, """{ "id": "no-such-id" }""", explainPlan: true));
        var extensions = answer.RootElement.GetProperty("extensions");
        Assert.StartsWith("CALL(){", extensions.GetProperty("statement").GetString(), StringComparison.Ordinal);
        Assert.Contains("no-such-id", extensions.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Value.ToString()));
    }

    [Fact]
    public async Task One_operation_is_one_statement()
    {
        var store = await Neo4jStores.OfAsync(neo4j, Records.Small);
        const string Wide = "{ findings { nodes { name ownedBy { nodes { name } } } } bodies { totalCount } measures(first: 1) { nodes { citations { document { name } } } } }";
        await Ask.Text(store, Wide);
        var asked = 0;
        store.Asking += (_, _) => asked++;
        await Ask.Text(store, Wide);
        Assert.Equal(1, asked);
    }
}
