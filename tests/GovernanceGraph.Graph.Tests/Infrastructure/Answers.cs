using System.Text.Json;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Infrastructure;

/// <summary>Asks operations of the published record, the whole way from text to response.</summary>
internal static class Answers
{
    private static readonly Lazy<IGraphStore> Store = new(() => Records.Store(Records.Published).AsTask().GetAwaiter().GetResult());

    /// <summary>The data of a response without errors.</summary>
    public static Task<JsonElement> Data(string operation) => Ask.Data(Store.Value, operation);

    /// <summary>The one error of a response: its code and message.</summary>
    public static async Task<(string Code, string Message)> Error(string operation)
    {
        var response = JsonDocument.Parse(await Ask.Text(Store.Value, operation)).RootElement;
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
