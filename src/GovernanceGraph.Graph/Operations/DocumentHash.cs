using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace GovernanceGraph.Graph.Operations;

/// <summary>The SHA-256 of a document, as a key that needs no allocation.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DocumentHash(UInt128 High, UInt128 Low)
{
    /// <summary>Hashes a document's bytes.</summary>
    public static DocumentHash Of(ReadOnlySpan<byte> document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        return new DocumentHash(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
