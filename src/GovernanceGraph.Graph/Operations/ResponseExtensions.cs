using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Operations;

/// <summary>How an operation was answered, for a developer.</summary>
/// <param name="Plan">The plan as text.</param>
/// <param name="Statement">What a database was asked; null where none was.</param>
internal sealed record Explanation(string Plan, AskedStatement? Statement);

/// <summary>The <c>extensions</c> of a response: whom to ask about its errors, and how it was answered.</summary>
internal static class ResponseExtensions
{
    /// <summary>Adds what there is to a finished response.</summary>
    /// <param name="requestId">The id of the request; null leaves it out.</param>
    /// <param name="explanation">How it was answered; null leaves it out.</param>
    /// <param name="buffer">Ends with the response.</param>
    public static void Append(string? requestId, Explanation? explanation, ResponseBuffer buffer)
    {
        if (requestId is not null || explanation is not null)
            AppendThem(requestId, explanation, buffer);
    }

    // Apart, so that a response without extensions makes no delegate for them.
    private static void AppendThem(string? requestId, Explanation? explanation, ResponseBuffer buffer) => ResponseWriter.AppendExtensions(buffer, output =>
    {
        var separator = "{"u8;
        if (requestId is not null)
            Write(ref separator, "requestId"u8, requestId, output);
        if (explanation is not null)
            Write(ref separator, "plan"u8, explanation.Plan, output);
        if (explanation?.Statement is { } statement)
        {
            Write(ref separator, "statement"u8, statement.Text, output);
            output.Write(",\"parameters\":"u8);
            output.Write(statement.Parameters.Span);
        }

        output.WriteByte((byte)'}');
    });

    private static void Write(ref ReadOnlySpan<byte> separator, ReadOnlySpan<byte> name, string value, ResponseBuffer buffer)
    {
        buffer.Write(separator);
        buffer.WriteByte((byte)'"');
        buffer.Write(name);
        buffer.Write("\":\""u8);
        EscapedText.Write(value, buffer);
        buffer.WriteByte((byte)'"');
        separator = ","u8;
    }
}
