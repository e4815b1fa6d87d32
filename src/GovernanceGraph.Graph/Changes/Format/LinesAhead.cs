using System.Buffers;
using System.Collections.Concurrent;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>
/// Gives the lines of a file in their order, while the lines after them are checked and parsed on other threads. As many lines are in memory as
/// the machine has processors.
/// </summary>
internal sealed class LinesAhead(Stream stream, GraphSchema schema)
{
    private readonly ConcurrentBag<LineReader> _readers = [];

    /// <summary>The lines; what is wrong with one is thrown when its turn comes.</summary>
    /// <exception cref="ChangeSetFormatException">The line was changed or cut off, or does not fit the schema.</exception>
    public IEnumerable<ChangeLine> Read()
    {
        var ahead = new Queue<Task<ChangeLine>>();
        foreach (var line in Utf8Lines.Read(stream))
        {
            if (ahead.Count == Environment.ProcessorCount)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            ahead.Enqueue(ReadAsync(line));
        }

        while (ahead.TryDequeue(out var line))
            yield return line.GetAwaiter().GetResult();
    }

    private Task<ChangeLine> ReadAsync(Utf8Line line)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(line.Bytes.Length);
        line.Bytes.CopyTo(bytes);
        var (number, length, isWhole) = (line.Number, line.Bytes.Length, line.IsWhole);
        return Task.Run(() =>
        {
            var reader = _readers.TryTake(out var free) ? free : new LineReader(schema);
            try
            {
                return isWhole
                    ? reader.Read(number, bytes.AsSpan(0, length))
                    : throw new ChangeSetFormatException(number, "the file ends within this line; it was cut off");
            }
            finally
            {
                _readers.Add(reader);
                ArrayPool<byte>.Shared.Return(bytes);
            }
        });
    }
}
