using System.Text.Json;
using GovernanceGraph.Neo4j.QueryApi;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements;

/// <summary>How Neo4j would execute a statement, as EXPLAIN says it.</summary>
/// <param name="Operators">The operators of the plan, each after what it reads from.</param>
/// <param name="Notifications">What Neo4j remarks of the statement, by code.</param>
internal sealed record QueryPlan(IReadOnlyList<PlanOperator> Operators, IReadOnlyList<string> Notifications)
{
    // An operator stands within the one that reads from it.
    private const int DeepestPlan = 10_000;

    /// <summary>The operators that find nodes or links by themselves.</summary>
    public IEnumerable<PlanOperator> Leaves => Operators.Where(item => item is { IsLeaf: true, Name: not ("Argument" or "EmptyRow" or "Unit") });

    /// <summary>Asks Neo4j how it would execute a statement.</summary>
    public static async Task<QueryPlan> OfAsync(QueryClient client, string statement, ReadOnlyMemory<byte> parameters)
    {
        using var answer = await client.ReadAsync($"EXPLAIN {statement}", parameters, TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(answer.Utf8, new JsonDocumentOptions { MaxDepth = DeepestPlan });
        var operators = new List<PlanOperator>();
        Add(body.RootElement.GetProperty("queryPlan"), operators);
        string[] notifications = body.RootElement.TryGetProperty("notifications", out var all)
            ? [.. all.EnumerateArray().Select(notification => notification.GetProperty("code").GetString()!)]
            : [];
        return new QueryPlan(operators, notifications);
    }

    private static void Add(JsonElement node, List<PlanOperator> operators)
    {
        var children = node.GetProperty("children").EnumerateArray().ToArray();
        foreach (var child in children)
            Add(child, operators);
        var details = node.GetProperty("arguments").TryGetProperty("Details", out var text) ? text.GetString()! : string.Empty;
        operators.Add(new PlanOperator(Name(node), details, children.Length == 0));
    }

    private static string Name(JsonElement node) => node.GetProperty("operatorType").GetString()!.Split('@')[0];
}

/// <summary>An operator of a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Details">What it does.</param>
/// <param name="IsLeaf">Whether it reads from no other.</param>
internal sealed record PlanOperator(string Name, string Details, bool IsLeaf)
{
    /// <summary>Whether it gives every row of one side with every row of the other.</summary>
    public bool Multiplies => Name == "CartesianProduct";

    /// <summary>Whether it finds what it finds by the values of an index.</summary>
    public bool IsIndexSeek => Name.Contains("IndexSeek", StringComparison.Ordinal);

    /// <summary>Whether it looks at all nodes or links there are.</summary>
    public bool IsScanOfEverything => Name.Contains("AllNodesScan", StringComparison.Ordinal) || Name.Contains("AllRelationshipsScan", StringComparison.Ordinal);

    public override string ToString() => $"{Name} {Details}";
}
