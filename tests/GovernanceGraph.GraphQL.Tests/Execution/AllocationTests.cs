using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public sealed class AllocationTests
{
    [Fact]
    public void Writing_a_row_allocates_nothing_once_warm()
    {
        var operation = Executed.Compile(
            Executed.Schema(
                """
                type Query { rows: [Row!]! }
                interface Row { id: ID! name: String }
                type Plain implements Row { id: ID! name: String }
                type Full implements Row { id: ID! name: String kind: Kind! count: Int! share: Float flag: Boolean tags: [String!]! parent: Row }
                enum Kind { ONE TWO }
                """),
            "{ rows { __typename id name ... on Full { kind count share flag tags parent { id ... on Full { kind } } } } }");
        var few = Allocated(operation, 10);

        var many = Allocated(operation, 5_000);

        Assert.Equal(few, many);
    }

    // What is left is the same for every response: the writer's own state. The least of several runs counts: what the runtime
    // allocates while it compiles the code again, faster, is not ours.
    private static long Allocated(CompiledOperation operation, int rows)
    {
        var root = new Dictionary<string, object?> { ["rows"] = Enumerable.Range(0, rows).Select(Row).ToArray() };
        using var buffer = new ResponseBuffer();
        var least = long.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var reader = new PlainValueReader(operation, root);
            buffer.Truncate(0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            ResponseWriter.Write(operation, VariableValues.Empty, ref reader, buffer);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static Dictionary<string, object?> Row(int i) => new()
    {
        ["__typename"] = i % 2 == 0 ? "Full" : "Plain",
        ["id"] = $"row-{i}",
        ["name"] = i % 3 == 0 ? null : "Áine \"of\" the row",
        ["kind"] = "TWO",
        ["count"] = i,
        ["share"] = i / 7.0,
        ["flag"] = true,
        ["tags"] = new object?[] { "a", "b" },
        ["parent"] = new Dictionary<string, object?> { ["__typename"] = "Full", ["id"] = "top", ["kind"] = "ONE" },
    };
}
