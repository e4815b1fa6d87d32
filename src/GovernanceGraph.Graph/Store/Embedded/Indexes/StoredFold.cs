using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Reads folds and texts of a block as the bytes that they stand for.</summary>
internal static class StoredFold
{
    /// <summary>Removes the escapes of a text in place.</summary>
    /// <returns>The bytes that are left.</returns>
    public static Span<byte> Unescape(Span<byte> text)
    {
        var length = text.IndexOf((byte)'\\');
        if (length < 0)
            return text;
        for (var place = length; place < text.Length;)
        {
            var read = text[place] == '\\' ? EscapedOrder.LengthOfEscape(text, place) : 1;
            text[length++] = (byte)EscapedOrder.ByteAt(text, place);
            place += read;
        }

        return text[..length];
    }
}
