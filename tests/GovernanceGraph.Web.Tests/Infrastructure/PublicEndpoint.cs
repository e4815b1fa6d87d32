using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>Asks the served graph what a page should show.</summary>
internal static class PublicEndpoint
{
    /// <summary>The data of an answer without errors.</summary>
    public static async Task<JsonElement> AskAsync(Browser browser, string query)
    {
        BuiltSite.Need();
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync($"{browser.Address}/graphql", new { query }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }
}
