using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

public sealed class AccountabilityFieldTests
{
    [Fact]
    public async Task A_chain_can_be_asked_at_the_root_and_of_the_node()
    {
        const string fields = "{ start { id } steps(roles: [ACTION_OWNER]) { role level link { type } basis strength weakest { type } } lastStated { id } gaps { kind searched { id } } markings }";
        var data = await Answers.Data(
            $$"""{ accountability(id: "find-glasgow-2025-afd-02-ird-delays") {{fields}} finding(id: "find-glasgow-2025-afd-02-ird-delays") { accountability {{fields}} } }""");
        Assert.Equal(data.GetProperty("accountability").GetRawText(), data.GetProperty("finding").GetProperty("accountability").GetRawText());
        Assert.Equal(4, data.GetProperty("accountability").GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public async Task The_date_hides_no_document_that_was_searched()
    {
        var data = await Answers.Data("""{ accountability(id: "body-glasgow-cpp", asOf: "2017-12-31") { gaps { searched { id } } } }""");
        var searched = data.GetProperty("accountability").GetProperty("gaps")[0].GetProperty("searched");
        Assert.Equal(["doc-000", "doc-001", "doc-002", "doc-003", "doc-004"], searched.EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_label_that_can_have_no_chain_is_refused_with_those_that_can()
    {
        var (code, message) = await Answers.Error("""{ accountability(id: "area-glasgow-city") { explanation } }""");
        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Equal(
            "\"area-glasgow-city\" is of the label Area, of which no chain of accountability is asked. "
            + "Ask it of one of Body, Post, Service, Instrument, Finding, Theme, Indicator, Measure, Action or Term.",
            message);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var (code, message) = await Answers.Error("""{ accountability(id: "find-nothing") { explanation } }""");
        Assert.Equal("NOT_FOUND", code);
        Assert.Contains("find-nothing", message, StringComparison.Ordinal);
    }
}
