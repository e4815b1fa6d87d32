using System.IO.Pipelines;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Server.Http;

/// <summary>Sends a finished response in one piece.</summary>
internal static class ResponseSender
{
    /// <summary>Sends what is in the buffer; head and body leave in one piece.</summary>
    public static ValueTask<FlushResult> SendAsync(HttpContext context, ResponseMediaType mediaType, int status, ResponseBuffer buffer)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType.ContentType;
        response.ContentLength = buffer.Position;
        response.Headers.Vary = "Accept";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        return buffer.TryGetWritten(out var written)
            ? response.BodyWriter.WriteAsync(written, context.RequestAborted)
            : SendSegmentsAsync(response, buffer, context.RequestAborted);
    }

    /// <summary>Sends an error that belongs to the whole request.</summary>
    public static async Task SendErrorAsync(HttpContext context, ResponseMediaType mediaType, int status, GraphQLError error)
    {
        using var buffer = new ResponseBuffer();
        ResponseWriter.WriteErrors([error], buffer, output => WriteRequestId(context, output));
        await SendAsync(context, mediaType, status, buffer);
    }

    private static async ValueTask<FlushResult> SendSegmentsAsync(HttpResponse response, ResponseBuffer buffer, CancellationToken cancellationToken)
    {
        // Kestrel keeps apart what is written before the response is begun, and copies it once more. To begin it sends nothing yet.
        await response.StartAsync(cancellationToken);
        buffer.CopyTo(response.BodyWriter);
        return await response.BodyWriter.FlushAsync(cancellationToken);
    }

    private static void WriteRequestId(HttpContext context, ResponseBuffer buffer)
    {
        buffer.Write("{\"requestId\":\""u8);
        EscapedText.Write(context.TraceIdentifier, buffer);
        buffer.Write("\"}"u8);
    }
}
