using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Operations;

/// <summary>The <c>extensions</c> of a response: whom to ask about its errors, and how it was answered.</summary>
internal static class ResponseExtensions
{
    /// <summary>Adds what there is to a finished response.</summary>
    /// <param name="requestId">The id of the request; null leaves it out.</param>
    /// <param name="plan">The plan as text; null leaves it out.</param>
    /// <param name="buffer">Ends with the response.</param>
    public static void Append(string? requestId, string? plan, ResponseBuffer buffer)
    {
        if (requestId is not null || plan is not null)
            AppendThem(requestId, plan, buffer);
    }

    // Apart, so that a response without extensions makes no delegate for them.
    private static void AppendThem(string? requestId, string? plan, ResponseBuffer buffer) => ResponseWriter.AppendExtensions(buffer, output =>
    {
        output.WriteByte((byte)'{');
        if (requestId is not null)
            Write("\"requestId\":"u8, requestId, output);
        if (requestId is not null && plan is not null)
            output.WriteByte((byte)',');
        if (plan is not null)
            Write("\"plan\":"u8, plan, output);
        output.WriteByte((byte)'}');
    });

    private static void Write(ReadOnlySpan<byte> name, string value, ResponseBuffer buffer)
    {
        buffer.Write(name);
        buffer.WriteByte((byte)'"');
        EscapedText.Write(value, buffer);
        buffer.WriteByte((byte)'"');
    }
}
