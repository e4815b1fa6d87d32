using GovernanceGraph.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GovernanceGraph.Web.Tests.Explorer;

public sealed class TroubleTests(Browser browser)
{
    private const string Fault = """
        {"errors":[{"message":"The service failed to answer; this is not the request's fault. Report the request id to those who run the service.","extensions":{"code":"INTERNAL_ERROR"}}],"extensions":{"requestId":"0123456789abcdef"}}
        """;

    [Fact]
    public Task A_fault_of_the_service_is_said_with_its_request_id_and_can_be_tried_again() => browser.VisitAsync("/things/body-glasgow-cpp", async page =>
    {
        await page.RouteAsync("**/graphql", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/graphql-response+json", Body = Fault }));
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The service failed to answer");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("0123456789abcdef");
        await Axe.AssertCleanAsync(page);
        await Screenshots.TakeAsync(page, "fault-1280");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Glasgow Community Planning Partnership");
    }, isWithFaults: true);

    [Fact]
    public Task A_service_out_of_reach_is_said_with_what_to_do() => browser.VisitAsync("/", async page =>
    {
        await page.RouteAsync("**/graphql", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("neglect");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Look whether you are connected");
    }, isWithFaults: true);

    [Fact]
    public Task An_answer_that_is_not_the_services_is_not_taken_for_one() => browser.VisitAsync("/", async page =>
    {
        await page.RouteAsync("**/graphql", route => route.FulfillAsync(new() { Status = 502, ContentType = "text/html", Body = "<h1>Bad gateway</h1>" }));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("neglect");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not the service itself");
    }, isWithFaults: true);
}
