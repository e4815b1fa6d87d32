using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Operations;

/// <summary>
/// A document seen before is neither parsed, validated nor compiled again. Each of the three allocates in proportion to the document, so
/// that the bytes allocated on the thread tell whether any was done.
/// </summary>
public sealed class PreparedDocumentTests
{
    private const int Fields = 5_000;

    // Less than a byte for each byte of the document; parsing alone takes nine.
    private const int GreatestBytesOfAnotherTime = 16 * 1024;

    private static readonly string Repeated = string.Join(' ', Enumerable.Repeat("__typename", Fields));

    [Theory]
    [InlineData("{ FIELDS }", "{}")]
    [InlineData("query A($yes: Boolean!) { FIELDS area(id: \"area-dun\") @include(if: $yes) { id } }", "{\"yes\":true}")]
    [InlineData("query A($yes: Boolean!) { FIELDS nowhere @include(if: $yes) }", "{\"yes\":true}")]
    public async Task A_document_seen_before_costs_next_to_nothing(string document, string variables)
    {
        var executor = await Executor(new OperationOptions());
        var request = Request(document, variables);

        var first = Allocated(executor, request);
        Allocated(executor, request);
        var another = Allocated(executor, request);

        Assert.InRange(first, 5 * Repeated.Length, long.MaxValue);
        Assert.InRange(another, 0, GreatestBytesOfAnotherTime);
    }

    [Fact]
    public async Task Other_values_of_its_conditions_are_compiled_but_not_parsed_again()
    {
        var executor = await Executor(new OperationOptions());
        const string document = "query A($skip: Boolean!) { ... @skip(if: $skip) { FIELDS } area(id: \"area-dun\") { id } }";
        Allocated(executor, Request(document, "{\"skip\":false}"));

        Allocated(executor, Request("query Warm($skip: Boolean!) { a: __typename @skip(if: $skip) }", "{\"skip\":true}"));
        Assert.InRange(Allocated(executor, Request(document, "{\"skip\":true}")), 0, 2 * GreatestBytesOfAnotherTime);
        Assert.InRange(Allocated(executor, Request(document, "{\"skip\":false}")), 0, GreatestBytesOfAnotherTime);
    }

    [Fact]
    public async Task A_service_that_keeps_no_documents_answers_all_the_same()
    {
        var executor = await Executor(new OperationOptions { CachedDocuments = 0 });
        var request = Request("{ FIELDS }", "{}");
        Allocated(executor, request);

        Assert.InRange(Allocated(executor, request), 5 * Repeated.Length, long.MaxValue);
    }

    private static async Task<OperationExecutor> Executor(OperationOptions options) =>
        new(Records.Served, await Records.Store(Records.Small), options, TimeProvider.System);

    private static OperationRequest Request(string document, string variables) =>
        new(Encoding.UTF8.GetBytes(document.Replace("FIELDS", Repeated, StringComparison.Ordinal)), null, JsonElement.Parse(variables));

    private static long Allocated(OperationExecutor executor, OperationRequest request)
    {
        using var buffer = new ResponseBuffer();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var execution = executor.ExecuteAsync(request, buffer, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(execution.IsCompletedSuccessfully);
        return allocated;
    }
}
