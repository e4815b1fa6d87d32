using System.Text.Json;
using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Playground;

public sealed class PlaygroundTests(Browser browser)
{
    [Fact]
    public Task It_runs_every_curated_operation_with_its_variables() => browser.VisitAsync("/graphql", async page =>
    {
        var questions = page.Locator(".questions__list button");
        await questions.First.WaitForAsync();
        var count = await questions.CountAsync();

        Assert.Equal(Directory.GetFiles(Repository.PathOf("schema", "operations"), "*.graphql").Length, count);
        for (var index = 0; index < count; index++)
        {
            await questions.Nth(index).ClickAsync();
            var answer = await RunAsync(page);
            Assert.True(
                answer.RootElement.TryGetProperty("data", out _) && !answer.RootElement.TryGetProperty("errors", out _),
                $"{await questions.Nth(index).InnerTextAsync()}: {answer.RootElement}");
        }
    });

    [Fact]
    public Task A_page_of_the_explorer_opens_its_query_with_its_variables() => browser.VisitAsync("/things/insp-glasgow-2025", async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "This page’s query" }).ClickAsync();
        await Expect(page.GetByText("insp-glasgow-2025")).ToBeVisibleAsync();
        using var answer = await RunAsync(page);

        Assert.Equal("insp-glasgow-2025", answer.RootElement.GetProperty("data").GetProperty("node").GetProperty("id").GetString());
    });

    [Theory]
    [InlineData("/graphql?query={theme(id:\"theme-neglect\"){name}}")]
    [InlineData("/graphql#query={theme(id:\"theme-neglect\"){name}}")]
    public Task A_query_in_the_address_is_in_the_editor(string address) => browser.VisitAsync(address, async page =>
    {
        await page.Locator(".questions__list").WaitForAsync();
        using var answer = await RunAsync(page);

        Assert.True(answer.RootElement.GetProperty("data").TryGetProperty("theme", out _));
    });

    [Fact]
    public Task It_shows_the_documentation_of_the_schema_and_an_explorer_of_its_fields() => browser.VisitAsync("/graphql", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Documentation Explorer" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Query", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Questions to the record.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "GraphiQL Explorer" }).ClickAsync();
        await Expect(page.Locator(".graphiql-explorer-root")).ToContainTextAsync("accountability");
    });

    [Fact]
    public Task It_is_accessible_where_it_is_ours_and_is_looked_at() => browser.VisitAsync("/graphql", async page =>
    {
        await page.Locator(".questions__list").WaitForAsync();
        using var answer = await RunAsync(page);

        await Axe.AssertCleanAsync(page, exclude: ".graphiql-sessions, .graphiql-sidebar");
        await Screenshots.TakeAsync(page, "playground-1280");
    });

    private static async Task<JsonDocument> RunAsync(IPage page)
    {
        await page.Locator(".graphiql-query-editor .monaco-editor .view-line").First.WaitForAsync();
        var response = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync(),
            response => response.Request.Method == "POST" && response.Request.PostData?.Contains("IntrospectionQuery", StringComparison.Ordinal) == false);
        return JsonDocument.Parse(await response.BodyAsync());
    }
}
