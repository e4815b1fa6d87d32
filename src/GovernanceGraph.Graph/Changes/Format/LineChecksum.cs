using System.Security.Cryptography;
using System.Text;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>The end of a line: the checksum of the bytes before it, and the brace that closes the line's object.</summary>
internal static class LineChecksum
{
    private const int ChecksumBytes = 16;

    private static readonly int EndLength = End([]).Length;

    /// <summary>What follows the content of a line.</summary>
    public static byte[] End(ReadOnlySpan<byte> content) =>
        Encoding.ASCII.GetBytes($",\"checksum\":\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, ChecksumBytes))}\"}}");

    /// <summary>The object of a line without its checksum, as JSON, made in place; empty where the checksum is not that of the content.</summary>
    public static ReadOnlySpan<byte> Verify(Span<byte> line)
    {
        var length = line.Length - EndLength;
        if (length <= 0 || !line[length..].SequenceEqual(End(line[..length])))
            return [];
        line[length] = (byte)'}';
        return line[..(length + 1)];
    }
}
