using System.Text;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Http;

/// <summary>Serves the SDL, to those who may see the schema.</summary>
internal static class SchemaEndpoint
{
    /// <summary>The path that it is served at.</summary>
    public const string Path = GraphQLEndpoint.Path + "/schema.graphql";

    public static RequestDelegate Create(string sdl, ServerSettings settings)
    {
        var utf8 = Encoding.UTF8.GetBytes(sdl);
        return async context =>
        {
            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
                throw RequestRefusedException.MethodNotAllowed($"{Path} takes GET; this is {context.Request.Method}.", "GET, HEAD");
            if (!settings.Introspection)
                throw new RequestRefusedException(StatusCodes.Status404NotFound, GraphErrorCodes.NotFound, "This service does not show its schema.");
            var response = context.Response;
            response.ContentType = "application/graphql; charset=utf-8";
            response.ContentLength = utf8.Length;
            response.Headers.XContentTypeOptions = "nosniff";
            await response.Body.WriteAsync(utf8, context.RequestAborted);
        };
    }
}
