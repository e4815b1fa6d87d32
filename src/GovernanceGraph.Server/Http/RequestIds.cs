using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace GovernanceGraph.Server.Http;

/// <summary>Gives every request an id, by which its answer and the log of the service can be brought together.</summary>
internal static class RequestIds
{
    /// <summary>The header of every answer that carries the id.</summary>
    public const string Header = "X-Request-Id";

    // Where this process begins to count is random; an id names a request and is no secret.
    private static ulong _last = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        context.TraceIdentifier = Next();
        context.Response.Headers[Header] = context.TraceIdentifier;
        return next(context);
    });

    // Counts, and mixes the bits one to one (SplitMix64), so that ids in a row do not look alike.
    private static string Next()
    {
        var id = Interlocked.Add(ref _last, 0x9E37_79B9_7F4A_7C15);
        id = (id ^ (id >> 30)) * 0xBF58_476D_1CE4_E5B9;
        id = (id ^ (id >> 27)) * 0x94D0_49BB_1331_11EB;
        return (id ^ (id >> 31)).ToString("x16", CultureInfo.InvariantCulture);
    }
}
