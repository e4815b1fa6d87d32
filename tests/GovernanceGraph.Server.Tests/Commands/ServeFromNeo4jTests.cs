using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary><c>--store</c>: where the graph that is served is kept.</summary>
public sealed class ServeFromNeo4jTests
{
    [Fact]
    public async Task Without_an_address_it_says_which_setting_is_missing()
    {
        var run = await CommandRun.InProcessAsync([], "--store", "neo4j");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Neo4j:Uri is not set.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seed")]
    [InlineData("--import")]
    public async Task What_is_loaded_into_memory_elsewhere_is_refused(string option)
    {
        var run = await CommandRun.OfAsync("--store", "neo4j", option, "x");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("load that with the commands seed and import", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_two_stores()
    {
        var run = await CommandRun.OfAsync("--store", "paper");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no store paper. The stores are embedded and neo4j.", run.Error, StringComparison.Ordinal);
    }
}
