namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Cuts a stream into lines.</summary>
internal static class Utf8Lines
{
    private const int BlockSize = 64 * 1024;

    /// <summary>The lines without their line feeds; each memory is good until the next is asked for.</summary>
    /// <exception cref="ChangeSetFormatException">The last line has no line feed: the file was cut off in it.</exception>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Read(Stream stream)
    {
        var buffer = new byte[BlockSize];
        var (start, end, number) = (0, 0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return (++number, buffer.AsMemory(start, length));
                start += length + 1;
                continue;
            }

            (buffer, start, end) = MakeRoom(buffer, start, end);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }

        if (end > start)
            throw new ChangeSetFormatException(number + 1, "the file ends within this line; it was cut off");
    }

    private static (byte[] Buffer, int Start, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        var target = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        return (target, 0, end - start);
    }
}
