using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Operations;

/// <summary>The <c>extensions</c> of a response: whom to ask about its errors, and how it was answered.</summary>
internal sealed class ResponseExtensions
{
    /// <summary>The id of the request; null leaves it out.</summary>
    public string? RequestId { get; init; }

    /// <summary>The plan as text; null leaves it out.</summary>
    public string? Plan { get; init; }

    /// <summary>Adds what there is to a finished response.</summary>
    public void AppendTo(ResponseBuffer buffer)
    {
        if (RequestId is not null || Plan is not null)
            ResponseWriter.AppendExtensions(buffer, Write);
    }

    private void Write(ResponseBuffer buffer)
    {
        buffer.WriteByte((byte)'{');
        if (RequestId is not null)
            Write("\"requestId\":"u8, RequestId, buffer);
        if (RequestId is not null && Plan is not null)
            buffer.WriteByte((byte)',');
        if (Plan is not null)
            Write("\"plan\":"u8, Plan, buffer);
        buffer.WriteByte((byte)'}');
    }

    private static void Write(ReadOnlySpan<byte> name, string value, ResponseBuffer buffer)
    {
        buffer.Write(name);
        buffer.WriteByte((byte)'"');
        EscapedText.Write(value, buffer);
        buffer.WriteByte((byte)'"');
    }
}
