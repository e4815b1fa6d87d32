using System.CommandLine;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>health</c>: asks a running server whether it is ready. The image has no other program that could.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = $"Where the server listens; {ServerHost.DefaultUrl} when left out.",
            DefaultValueFactory = _ => new Uri(ServerHost.DefaultUrl),
            CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var given) && given.Scheme is "http" or "https"
                ? given
                : Refuse(result),
        };
        var command = new Command("health", "Ask a running server whether it is ready; the exit code is 0 where it is.") { url };
        command.SetAction((result, cancellation) => AskAsync(
            result.GetValue(url)!, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"--url takes an address such as {ServerHost.DefaultUrl}, not {result.Tokens[0].Value}.");
        return null;
    }

    private static async Task<int> AskAsync(Uri url, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(url, ServerHost.Ready), cancellation);
            await (answer.IsSuccessStatusCode ? output : error).WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (HttpRequestException exception)
        {
            await error.WriteLineAsync($"Nothing answers at {url}: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync($"{url} gave no answer within {Patience.TotalSeconds} seconds.");
            return 1;
        }
    }
}
