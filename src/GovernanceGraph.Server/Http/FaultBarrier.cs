using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Answers what ends in an exception: a refusal with its own words, a fault with an error that says nothing but the id under which the log
/// has all of it. The server goes on.
/// </summary>
internal sealed partial class FaultBarrier(RequestDelegate next, ILogger<FaultBarrier> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away: nobody is left to answer.
        }
        catch (RequestRefusedException refusal)
        {
            if (refusal.Allow is not null)
                context.Response.Headers.Allow = refusal.Allow;
            await AnswerAsync(context, refusal.Status, refusal.Error, refusal.IsWellFormed);
        }
        catch (BadHttpRequestException refusal)
        {
            await AnswerAsync(context, refusal.StatusCode, new GraphQLError(refusal.Message, code: HttpErrorCodes.BadRequest));
        }
#pragma warning disable CA1031 // The last place where a fault can be answered; it is logged in full.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(logger, fault, context.TraceIdentifier, context.Request.Method, context.Request.Path);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            await AnswerAsync(context, StatusCodes.Status500InternalServerError, new GraphQLError(
                "The service failed to answer; this is not the request's fault. Report the request id to those who run the service.",
                code: GraphQLErrorCodes.InternalError));
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, GraphQLError error, bool isWellFormed = false)
    {
        var mediaType = ResponseMediaType.Choose(context.Request.Headers.Accept) ?? ResponseMediaType.Json;
        return ResponseSender.SendErrorAsync(
            context, mediaType, isWellFormed && mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK : status, error);
    }

    [LoggerMessage(1, LogLevel.Error, "Request {RequestId} failed: {Method} {Path}")]
    private static partial void LogFault(ILogger logger, Exception fault, string requestId, string method, string path);
}
