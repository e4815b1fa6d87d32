using System.Buffers;
using System.Globalization;

namespace GovernanceGraph.Server.Http;

/// <summary>Reads a body as a whole, as far as the limit allows.</summary>
internal static class RequestBody
{
    /// <summary>Waits for the whole body; it stays in the pipe until the request ends.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">How long it may be.</param>
    /// <exception cref="RequestRefusedException">It is longer.</exception>
    public static async ValueTask<ReadOnlySequence<byte>> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
            throw TooLarge(maxBytes);
        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > maxBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                throw TooLarge(maxBytes);
            }

            if (read.IsCompleted)
                return read.Buffer;
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static RequestRefusedException TooLarge(int maxBytes) => RequestRefusedException.LimitExceeded(
        StatusCodes.Status413PayloadTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The body has more than {maxBytes} bytes, the limit MaxBodyBytes."));
}
