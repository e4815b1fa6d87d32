using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Server.Http;

/// <summary>Says what there is, where nothing is.</summary>
internal static class UnknownPath
{
    public static Task HandleAsync(HttpContext context) => throw new RequestRefusedException(
        StatusCodes.Status404NotFound,
        GraphErrorCodes.NotFound,
        $"There is nothing at {context.Request.Path}. The graph is at {GraphQLEndpoint.Path}, its schema at {SchemaEndpoint.Path}.");
}
