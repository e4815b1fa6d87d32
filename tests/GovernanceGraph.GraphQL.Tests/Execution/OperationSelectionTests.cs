using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Specification 6.1 (GetOperation) and 6.2.</summary>
public sealed class OperationSelectionTests
{
    private const string Sdl = "type Query { a: String b: String }";

    private static readonly Dictionary<string, object?> Root = new() { ["a"] = "A", ["b"] = "B" };

    [Theory]
    [InlineData("{ a }", null, """{"a":"A"}""")]
    [InlineData("query Only { a }", null, """{"a":"A"}""")]
    [InlineData("query Only { a }", "", """{"a":"A"}""")]
    [InlineData("query One { a } query Two { b }", "Two", """{"b":"B"}""")]
    public void The_operation_is_chosen_by_its_name_or_is_the_only_one(string document, string? name, string data) =>
        Assert.Equal(data, Executed.Data(Sdl, document, Root, name));

    [Theory]
    [InlineData("query One { a } query Two { b }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query One { a } query Two { b }", "Three", "Unknown operation named \"Three\".")]
    [InlineData("{ a }", "Three", "Unknown operation named \"Three\".")]
    [InlineData("fragment F on Query { a }", null, "Must provide an operation.")]
    public void Without_such_an_operation_the_request_is_refused(string document, string? name, string message) =>
        Assert.Equal(message, Executed.Refusal(() => Executed.Compile(Executed.Schema(Sdl), document, name)).Message);

    [Fact]
    public void A_kind_of_operation_that_the_schema_has_no_root_for_is_refused()
    {
        var error = Executed.Refusal(() => Executed.Compile(Executed.Schema(Sdl), "mutation { a }"));

        Assert.Equal("Schema is not configured to execute mutation operation.", error.Message);
        Assert.Equal(new(1, 1), Assert.Single(error.Locations));
    }

    [Fact]
    public void A_subscription_is_refused()
    {
        var error = Executed.Refusal(() => Executed.Compile(Executed.Schema(Sdl + " type Subscription { a: String }"), "subscription { a }"));

        Assert.StartsWith("Subscription operations are checked, but not executed here.", error.Message, StringComparison.Ordinal);
    }
}
