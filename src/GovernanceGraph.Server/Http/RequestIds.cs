using System.Security.Cryptography;

namespace GovernanceGraph.Server.Http;

/// <summary>Gives every request an id, by which its answer and the log of the service can be brought together.</summary>
internal static class RequestIds
{
    /// <summary>The header of every answer that carries the id.</summary>
    public const string Header = "X-Request-Id";

    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        context.TraceIdentifier = RandomNumberGenerator.GetHexString(16, lowercase: true);
        context.Response.Headers[Header] = context.TraceIdentifier;
        return next(context);
    });
}
