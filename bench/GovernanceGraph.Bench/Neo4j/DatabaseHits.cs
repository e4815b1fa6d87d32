using System.Text.Json.Nodes;

namespace GovernanceGraph.Bench.Neo4j;

/// <summary>How often a statement reads the database's store, by Neo4j's own count.</summary>
internal static class DatabaseHits
{
    public static long Of(Neo4jServer server, string statement, JsonNode parameters)
    {
        var answer = server.Ask("PROFILE " + statement, parameters.DeepClone());
        return Sum(answer["profiledQueryPlan"] ?? throw new InvalidOperationException($"Neo4j gave no plan for\n{statement}"));
    }

    private static long Sum(JsonNode plan) =>
        (plan["dbHits"]?.GetValue<long>() ?? 0) + (plan["children"]?.AsArray().Sum(child => Sum(child!)) ?? 0);
}
