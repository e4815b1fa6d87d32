using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Failures;

/// <summary>What happens on the server when nobody waits for a statement any longer.</summary>
public sealed class CancellationTests(SharedNeo4j shared)
{
    // Some minutes of counting.
    private const string Long = "UNWIND range(1, 2000000000) AS number WITH number WHERE number % 7 = $p0 RETURN count(number)";

    private const string Running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $p0 RETURN currentQuery";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_that_is_cancelled_ends_on_the_server()
    {
        var client = await shared.ClientAsync();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var read = client.ReadAsync(Long, "{\"p0\":3}"u8.ToArray(), cancellation.Token).AsTask();
        while (!await IsRunningAsync(client))
            await Task.Delay(20, Cancellation);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        while (await IsRunningAsync(client))
            await Task.Delay(20, Cancellation);
    }

    [Fact]
    public async Task A_statement_that_is_cancelled_before_it_begins_does_not_run_on()
    {
        var client = await shared.ClientAsync();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var read = client.ReadAsync(Long, "{\"p0\":4}"u8.ToArray(), cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
        Assert.False(await IsRunningAsync(client));
    }

    private static async Task<bool> IsRunningAsync(QueryClient client)
    {
        using var answer = await client.ReadAsync(
            Running, System.Text.Encoding.UTF8.GetBytes($"{{\"p0\":\"{Long}\"}}"), Cancellation);
        using var values = answer.ReadValues();
        return values.RootElement.GetArrayLength() > 0;
    }
}
