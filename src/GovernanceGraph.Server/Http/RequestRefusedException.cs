using GovernanceGraph.Graph.Operations;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Server.Http;

/// <summary>A request that is refused before there is an operation to execute; <see cref="FaultBarrier"/> answers it.</summary>
internal sealed class RequestRefusedException(int status, string code, string message) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public int Status => status;

    /// <summary>Whether the request could be understood: then clients that read only <c>application/json</c> are answered with status 200.</summary>
    public bool IsWellFormed { get; init; }

    /// <summary>What the answer says.</summary>
    public GraphQLError Error { get; } = new(message, code: code);

    /// <summary>The methods that may be used instead, for the header <c>Allow</c>; null when it is not about the method.</summary>
    public string? Allow { get; private init; }

    public static RequestRefusedException BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, message);

    public static RequestRefusedException UnsupportedMediaType(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, HttpErrorCodes.UnsupportedMediaType, message);

    public static RequestRefusedException LimitExceeded(int status, string message) =>
        new(status, GraphQLErrorCodes.LimitExceeded, message);

    public static RequestRefusedException MethodNotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, OperationErrorCodes.MethodNotAllowed, message) { Allow = allow };
}
