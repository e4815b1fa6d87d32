using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>
/// Remembers what short pieces of a file were read as. Most values of a large file are written again and again (documents, places, words of
/// enums, ends of links): they are read, checked and folded once, and their objects are shared. Each piece has one place, where the next one
/// replaces it, so that what is remembered is bounded.
/// </summary>
internal sealed class ReadPieces
{
    private const int Places = 1 << 14;
    private const int LongestPiece = 64;

    private readonly Entry[] _entries = new Entry[Places];

    /// <summary>What the piece was read as.</summary>
    /// <param name="owner">What the piece is a value of: the same bytes are read otherwise elsewhere.</param>
    /// <param name="piece">The bytes as written.</param>
    /// <param name="value">The value.</param>
    /// <param name="fold">Its fold, null for all but texts.</param>
    /// <returns>Whether it is remembered.</returns>
    public bool TryFind(object owner, ReadOnlySpan<byte> piece, out object? value, out object? fold)
    {
        if (piece.Length <= LongestPiece)
        {
            ref var entry = ref Place(owner, piece);
            if (entry.Owner == owner && piece.SequenceEqual(entry.Piece.AsSpan(0, entry.Length)))
            {
                (value, fold) = (entry.Value, entry.Fold);
                return true;
            }
        }

        (value, fold) = (null, null);
        return false;
    }

    /// <summary>Remembers a value, unless its piece is too long to come again.</summary>
    public void Remember(object owner, ReadOnlySpan<byte> piece, object? value, object? fold)
    {
        if (piece.Length > LongestPiece)
            return;
        ref var entry = ref Place(owner, piece);
        entry.Piece ??= new byte[LongestPiece];
        piece.CopyTo(entry.Piece);
        (entry.Owner, entry.Length, entry.Value, entry.Fold) = (owner, piece.Length, value, fold);
    }

    private ref Entry Place(object owner, ReadOnlySpan<byte> piece)
    {
        var hash = (ulong)RuntimeHelpers.GetHashCode(owner) + (ulong)piece.Length;
        var rest = piece;
        while (rest.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(rest));
            rest = rest[sizeof(ulong)..];
        }

        foreach (var value in rest)
            hash = (hash << 8) ^ (hash >> 56) ^ value;
        return ref _entries[Mix(hash) >> (64 - 14)];
    }

    private static ulong Mix(ulong value) => (value ^ (value >> 29)) * 0x9E3779B97F4A7C15;

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public object? Owner;
        public byte[]? Piece;
        public int Length;
        public object? Value;
        public object? Fold;
    }
}
