using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>
/// Names the statements of this process, so that each can be ended. Neo4j carries a statement on when its client goes away, and has no time limit
/// for it that works; but it shows the parameters of what runs, and ends what is named.
/// </summary>
internal sealed class StatementMarkers
{
    /// <summary>Ends the statement whose marker is <c>$ended</c>.</summary>
    public const string EndOne =
        "SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.marker = $ended TERMINATE TRANSACTIONS id YIELD message RETURN message";

    /// <summary>Ends all statements whose markers begin with <c>$ended</c>.</summary>
    public const string EndAll =
        "SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters.marker STARTS WITH $ended TERMINATE TRANSACTIONS id YIELD message RETURN message";

    private readonly byte[] _process = Encoding.ASCII.GetBytes($"{RandomNumberGenerator.GetHexString(16, lowercase: true)}-");
    private long _last;

    /// <summary>What every marker of this process begins with.</summary>
    public ReadOnlyMemory<byte> Process => _process;

    /// <summary>The marker of statements that look after others, and are not ended with them.</summary>
    public static ReadOnlyMemory<byte> Own { get; } = "own"u8.ToArray();

    /// <summary>A marker that no other statement has. All are of one length, so that Neo4j's plans do not depend on it.</summary>
    public byte[] Next()
    {
        var marker = new byte[_process.Length + 16];
        _process.CopyTo(marker, 0);
        Utf8Formatter.TryFormat(Interlocked.Increment(ref _last), marker.AsSpan(_process.Length), out _, new('x', 16));
        return marker;
    }

    /// <summary>The query that ends what has a marker, or what begins with it.</summary>
    public static Query Ending(string statement, ReadOnlyMemory<byte> marker) =>
        new(statement, (byte[])[.. "{\"ended\":\""u8, .. marker.Span, .. "\"}"u8], IsRead: true);
}
