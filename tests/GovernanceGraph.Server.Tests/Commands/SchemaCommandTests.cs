using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public async Task The_served_SDL_is_printed()
    {
        var run = await CommandRun.OfAsync("schema", "export", "--schema", Repository.PathOf("schema", "governance.graphql"));

        Assert.Equal(new CommandRun(0, ServedSdl.Print(PublishedGraph.Served), string.Empty), run);
    }

    [Theory]
    [InlineData("type Query {", "model.graphql:1:13: Syntax Error")]
    [InlineData("type Body implements Node @node(plural: \"bodies\", presence: ALWAYS) { kind: Kind }", "model.graphql:")]
    [InlineData("", "model.graphql")]
    public async Task What_is_wrong_with_the_model_is_said_with_its_place(string model, string message)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("schema", "export", "--schema", folder.Write("model.graphql", model));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_named()
    {
        var run = await CommandRun.OfAsync("schema", "export", "--schema", "/nowhere/model.graphql");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/nowhere/model.graphql", run.Error, StringComparison.Ordinal);
    }
}
