using System.Text;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Escapes ids to look them up, without allocation where they are what ids are: short and plain.</summary>
internal static class EscapedIds
{
    /// <summary>How much room <see cref="Of"/> wants.</summary>
    public const int Room = 128;

    /// <summary>The escaped id.</summary>
    /// <param name="id">An id, or what somebody takes for one.</param>
    /// <param name="room">Where it may be written.</param>
    public static ReadOnlySpan<byte> Of(string id, Span<byte> room)
    {
        if (id.Length > room.Length || !Ascii.IsValid(id))
            return EscapedText.Encode(id);
        Ascii.FromUtf16(id, room, out var count);
        var plain = room[..count];
        return plain.ContainsAnyExceptInRange((byte)' ', (byte)'~') || plain.ContainsAny((byte)'"', (byte)'\\') ? EscapedText.Encode(id) : plain;
    }
}
