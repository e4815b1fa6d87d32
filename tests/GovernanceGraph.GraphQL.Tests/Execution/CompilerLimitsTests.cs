using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>What a hostile document can make the compiler do.</summary>
public sealed class CompilerLimitsTests
{
    private static readonly GraphQLSchema Schema = Executed.Schema("type Query { a: Query b: Query id: ID }");

    [Fact]
    public void Fragments_that_fan_out_are_compiled_once_each()
    {
        // Spread out, these are 2^40 fields.
        var document = new List<string> { "{ ...F0 }" };
        for (var i = 0; i < 40; i++)
            document.Add($"fragment F{i} on Query {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }}");
        document.Add("fragment F40 on Query { id }");

        var operation = Executed.Compile(Schema, string.Join(' ', document), limits: new CompilerLimits { MaxSelections = 400 });

        // The root, and below each of the 40 fragments the selections of a and b.
        Assert.Equal(1 + (2 * 40), DistinctSelections(operation.Root));
    }

    [Fact]
    public void A_document_that_merges_in_exponentially_many_ways_is_refused()
    {
        // Which of the chains a place belongs to depends on every step of its path: the classic case where merging explodes.
        const int length = 24;
        var document = new List<string> { "{ ...S0 }" };
        for (var i = 0; i < length; i++)
            document.Add($"fragment S{i} on Query {{ a {{ ...S{i + 1} ...C{i}x0 }} b {{ ...S{i + 1} }} }}");
        document.Add($"fragment S{length} on Query {{ id }}");
        for (var i = 0; i < length; i++)
        {
            for (var step = 0; step < length; step++)
                document.Add($"fragment C{i}x{step} on Query {{ a {{ ...C{i}x{step + 1} }} b {{ ...C{i}x{step + 1} }} }}");
            document.Add($"fragment C{i}x{length} on Query {{ id }}");
        }

        var error = Executed.Refusal(() => Executed.Compile(Schema, Unlimited(document)));

        Assert.Equal(GraphQLErrorCodes.LimitExceeded, error.Code);
        Assert.Contains("MaxSelections", error.Message, StringComparison.Ordinal);
        Assert.Contains("250000", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void The_selections_that_are_looked_at_are_limited(int limit, bool accepted) =>
        AssertAccepted(accepted, "{ a { ...F } } fragment F on Query { id }", new CompilerLimits { MaxSelections = limit }, $"{limit}, the limit MaxSelections");

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void The_depth_of_fields_is_limited(int limit, bool accepted) =>
        AssertAccepted(
            accepted,
            "{ id a { ...F } } fragment F on Query { b { id } }",
            new CompilerLimits { MaxDepth = limit },
            $"nests its fields 3 levels deep; the limit MaxDepth is {limit}");

    [Fact]
    public void A_chain_of_fragments_does_not_deepen_the_stack()
    {
        var document = new List<string> { "{ ...F0 }" };
        for (var i = 0; i < 3_000; i++)
            document.Add($"fragment F{i} on Query {{ ...F{i + 1} }}");
        document.Add("fragment F3000 on Query { id }");
        CompiledOperation? operation = null;

        var thread = new Thread(() => operation = Executed.Compile(Schema, Unlimited(document)), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal("id", Assert.Single(operation!.Root.Slots).ResponseKey);
    }

    [Fact]
    public void The_deepest_operation_that_is_accepted_is_written_on_a_small_stack()
    {
        var depth = new CompilerLimits().MaxDepth;
        var document = new List<string> { "{ ...F1 }" };
        for (var i = 1; i < depth; i++)
            document.Add($"fragment F{i} on Query {{ a {{ ...F{i + 1} }} }}");
        document.Add($"fragment F{depth} on Query {{ id }}");
        object root = new Dictionary<string, object?> { ["id"] = "bottom" };
        for (var i = 1; i < depth; i++)
            root = new Dictionary<string, object?> { ["a"] = root };
        var body = string.Empty;

        var thread = new Thread(() => body = Executed.Body(Executed.Compile(Schema, Unlimited(document)), root), 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Contains("\"id\":\"bottom\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_in_a_circle_are_refused_even_unvalidated() =>
        Assert.Contains(
            "in a circle",
            Executed.Refusal(() => Executed.Compile(Schema, "{ ...F } fragment F on Query { a { ...F } }")).Message,
            StringComparison.Ordinal);

    private static void AssertAccepted(bool accepted, string document, CompilerLimits limits, string message)
    {
        if (accepted)
        {
            Assert.NotNull(Executed.Compile(Schema, document, limits: limits));
            return;
        }

        var error = Executed.Refusal(() => Executed.Compile(Schema, document, limits: limits));
        Assert.Equal(GraphQLErrorCodes.LimitExceeded, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static DocumentNode Unlimited(List<string> document) =>
        GraphQLParser.Parse(string.Join(' ', document), ParserOptions.Unlimited);

    private static int DistinctSelections(CompiledSelectionSet root)
    {
        var seen = new HashSet<CompiledSelectionSet>();
        var pending = new Stack<CompiledSelectionSet>([root]);
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;
            foreach (var field in next.Slots)
            {
                if (field.Selection is not null)
                    pending.Push(field.Selection);
            }
        }

        return seen.Count;
    }
}
