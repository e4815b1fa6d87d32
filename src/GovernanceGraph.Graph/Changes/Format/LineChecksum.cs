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

    /// <summary>The object of a line without its checksum, as JSON; null where the checksum is not that of the content.</summary>
    public static byte[]? Verify(ReadOnlySpan<byte> line)
    {
        if (line.Length <= EndLength)
            return null;
        var content = line[..^EndLength];
        return line[^EndLength..].SequenceEqual(End(content)) ? [.. content, (byte)'}'] : null;
    }
}
