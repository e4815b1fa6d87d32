using System.Text.Json;
using GovernanceGraph.Neo4j.QueryApi;

namespace GovernanceGraph.Neo4j.Writing;

/// <summary>Asks statements whose answers are few rows of plain values, and reads them.</summary>
internal static class AnswerRows
{
    /// <summary>The rows that a read statement gives.</summary>
    public static async ValueTask<List<T>> ReadRowsAsync<T>(
        this QueryClient client, string statement, ReadOnlyMemory<byte> parameters, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(statement, parameters, cancellationToken);
        return Rows(answer, read);
    }

    /// <summary>The rows that a write statement gives.</summary>
    public static async ValueTask<List<T>> WriteRowsAsync<T>(
        this QueryClient client, string statement, ReadOnlyMemory<byte> parameters, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var answer = await client.WriteAsync(statement, parameters, cancellationToken);
        return Rows(answer, read);
    }

    private static List<T> Rows<T>(QueryAnswer answer, Func<JsonElement, T> read)
    {
        using var values = answer.ReadValues();
        return [.. values.RootElement.EnumerateArray().Select(read)];
    }
}
