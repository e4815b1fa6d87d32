namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Cuts a stream into lines.</summary>
internal static class Utf8Lines
{
    private const int BlockSize = 1024 * 1024;

    /// <summary>The lines without their line feeds; the bytes of each are good until the next is asked for.</summary>
    public static IEnumerable<Utf8Line> Read(Stream stream)
    {
        var buffer = new byte[BlockSize];
        var (start, end, number) = (0, 0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return new Utf8Line(++number, buffer.AsMemory(start, length), IsWhole: true);
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
            yield return new Utf8Line(number + 1, buffer.AsMemory(start, end - start), IsWhole: false);
    }

    private static (byte[] Buffer, int Start, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        var target = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        return (target, 0, end - start);
    }
}

/// <summary>A line of a file.</summary>
/// <param name="Number">Which it is, from 1.</param>
/// <param name="Bytes">What stands in it.</param>
/// <param name="IsWhole">Whether a line feed ends it; the last line of a file that was cut off has none.</param>
internal readonly record struct Utf8Line(int Number, ReadOnlyMemory<byte> Bytes, bool IsWhole);
