using GovernanceGraph.Server.Tests.Infrastructure;
using GovernanceGraph.Server.Web;
using Xunit;

namespace GovernanceGraph.Server.Tests.Web;

/// <summary>A server that was built without Node.</summary>
public sealed class MissingWebSiteTests(SharedServer shared)
{
    [Fact]
    public async Task The_start_page_says_what_is_missing_and_that_the_graph_is_served_all_the_same()
    {
        var answer = await shared.Server.GetAsync("/", "Accept: text/html,*/*;q=0.8");

        Assert.Equal((200, "text/html"), (answer.Status, answer.ContentType));
        Assert.Contains(MissingWebSite.Message, answer.Text, StringComparison.Ordinal);
        Assert.Equal(PageHeaders.ExplorerPolicy, answer.Headers["Content-Security-Policy"]);
        (await shared.Server.AskAsync("{ __typename }")).AssertAnswered();
    }

    [Fact]
    public async Task A_browser_is_answered_at_the_address_of_the_graph_as_any_client() =>
        Assert.Equal("Query", (string?)(await shared.Server.GetQueryAsync("{__typename}", "Accept: text/html,*/*;q=0.8")).AssertAnswered()["__typename"]);

    [Fact]
    public async Task No_other_page_is_pretended() =>
        (await shared.Server.GetAsync("/findings/x", "Accept: text/html,*/*;q=0.8")).AssertRefused(404, "NOT_FOUND");
}
