using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Http;

/// <summary>The one endpoint, as the specification of GraphQL over HTTP has it: POST, and GET for queries.</summary>
internal sealed class GraphQLEndpoint(OperationExecutor executor, ServerSettings settings)
{
    /// <summary>The path that it is served at.</summary>
    public const string Path = "/graphql";

    private const string Methods = "GET, POST";

    // How often a graph that is away is asked for.
    private const string SecondsToNextProbe = "1";

    // As many as there were requests at once; an empty one holds no memory to speak of.
    private readonly ConcurrentQueue<ResponseBuffer> _buffers = new();
    private readonly PersistedDocuments _persisted = new(settings.Http.MaxPersistedBytes);

    /// <summary>Answers one request.</summary>
    /// <exception cref="RequestRefusedException">There is no operation to execute.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        var mediaType = ResponseMediaType.Choose(request.Headers.Accept) ?? throw new RequestRefusedException(
            StatusCodes.Status406NotAcceptable,
            HttpErrorCodes.NotAcceptable,
            "None of the accepted media types can be given. Accept application/graphql-response+json or application/json, in UTF-8.");
        var isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
            throw RequestRefusedException.MethodNotAllowed($"{Path} takes POST, and GET for queries; this is {request.Method}.", Methods);
        CrossSiteGuard.Check(request);
        RequestMediaType.Check(request);

        if (isGet)
        {
            using var parameters = QueryStringParameters.Read(request.Query, MaxNesting);
            await AnswerAsync(context, mediaType, parameters, isGet);
            return;
        }

        var body = await RequestBody.ReadAsync(request, settings.Http.MaxBodyBytes);
        try
        {
            using var parameters = JsonParameters.Read(body.IsSingleSegment ? body.First : body.ToArray(), MaxNesting);
            await AnswerAsync(context, mediaType, parameters, isGet);
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    private async ValueTask AnswerAsync(HttpContext context, ResponseMediaType mediaType, RequestParameters parameters, bool isGet)
    {
        var hash = PersistedQuery.HashIn(parameters.Extensions);
        var document = PersistedQuery.Resolve(parameters, hash, _persisted);
        if (!_buffers.TryDequeue(out var buffer))
            buffer = new ResponseBuffer();
        try
        {
            var outcome = await executor.ExecuteAsync(
                new OperationRequest(document, parameters.OperationName, parameters.Variables)
                {
                    QueriesOnly = isGet,
                    RequestId = context.TraceIdentifier,
                    ExplainPlan = settings.ExplainPlans && AsksForPlan(parameters.Extensions),
                },
                buffer,
                context.RequestAborted);
            if (outcome == OperationOutcome.NotAQuery)
                context.Response.Headers.Allow = HttpMethods.Post;
            if (outcome == OperationOutcome.Unavailable)
                context.Response.Headers.RetryAfter = SecondsToNextProbe;
            if (hash is not null && outcome is OperationOutcome.Answered or OperationOutcome.AnsweredWithErrors)
                _persisted.Add(hash, document.Span);
            await ResponseSender.SendAsync(context, mediaType, Status(outcome, mediaType), buffer);
        }
        finally
        {
            buffer.Dispose();
            _buffers.Enqueue(buffer);
        }
    }

    // The extension {"plan": true}; like any extension it is ignored where it is not known.
    private static bool AsksForPlan(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("plan", out var plan) && plan.ValueKind == JsonValueKind.True;

    private int MaxNesting => settings.Operations.Parser.MaxNesting;

    // GraphQL over HTTP, "Status Codes": with application/json a well-formed request has 200 whatever becomes of it, but for what is the service's own.
    private static int Status(OperationOutcome outcome, ResponseMediaType mediaType) => outcome switch
    {
        OperationOutcome.NotAQuery => StatusCodes.Status405MethodNotAllowed,
        OperationOutcome.Unavailable => StatusCodes.Status503ServiceUnavailable,
        OperationOutcome.Refused or OperationOutcome.Failed when mediaType == ResponseMediaType.GraphQLResponse => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };
}
