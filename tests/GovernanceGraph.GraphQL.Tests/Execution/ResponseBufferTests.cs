using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public sealed class ResponseBufferTests
{
    [Fact]
    public void What_is_written_and_cut_back_is_what_a_list_of_bytes_would_hold()
    {
        // Each step is a size: written as bytes, as one reservation, byte by byte, or cut back to an earlier position.
        var steps = Gen.ListOf(Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, 60_000))).ToArbitrary();
        Prop.ForAll(steps, sequence => HoldsTheSame(sequence)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_disposed_buffer_is_empty_and_can_be_written_again()
    {
        using var buffer = new ResponseBuffer();
        buffer.Write(new byte[100_000]);
        buffer.Dispose();
        Assert.Equal(0, buffer.Position);

        buffer.Write("again"u8);

        Assert.Equal("again", Encoding.UTF8.GetString(buffer.ToArray()));
    }

    [Fact]
    public void It_is_copied_out_in_one_piece()
    {
        using var buffer = new ResponseBuffer();
        for (var i = 0; i < 200_000; i++)
            buffer.WriteByte((byte)i);
        var output = new CountingWriter();

        buffer.CopyTo(output);

        Assert.Equal(1, output.Advances);
        Assert.Equal(buffer.ToArray(), output.Written.WrittenSpan.ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void It_cannot_be_cut_to_where_it_never_was(long position)
    {
        using var buffer = new ResponseBuffer();
        buffer.Write("12345"u8);

        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Truncate(position));
    }

    [Fact]
    public void Quotes_are_put_around_text_also_at_the_end_of_a_segment()
    {
        using var buffer = new ResponseBuffer();
        var expected = new StringBuilder();
        for (var i = 0; i < 9_000; i++)
        {
            buffer.WriteQuoted("abc"u8[..(i % 4)]);
            expected.Append('"').Append("abc".AsSpan(0, i % 4)).Append('"');
        }

        Assert.Equal(expected.ToString(), Encoding.ASCII.GetString(buffer.ToArray()));
    }

    private static bool HoldsTheSame(IEnumerable<(int Kind, int Size)> steps)
    {
        using var buffer = new ResponseBuffer();
        var model = new List<byte>();
        var next = 0;
        foreach (var (kind, size) in steps)
        {
            var bytes = new byte[size];
            for (var i = 0; i < size; i++)
                bytes[i] = (byte)next++;
            switch (kind)
            {
                case 0:
                    buffer.Write(bytes);
                    break;
                case 1:
                    bytes.CopyTo(buffer.GetSpan(size));
                    buffer.Advance(size);
                    break;
                case 2:
                    bytes = bytes[..(size % 100)];
                    foreach (var value in bytes)
                        buffer.WriteByte(value);
                    break;
                default:
                    var position = (int)Math.Min(size, buffer.Position);
                    buffer.Truncate(position);
                    model.RemoveRange(position, model.Count - position);
                    continue;
            }

            model.AddRange(bytes);
        }

        return buffer.Position == model.Count && buffer.ToArray().AsSpan().SequenceEqual(model.ToArray());
    }

    private sealed class CountingWriter : IBufferWriter<byte>
    {
        public ArrayBufferWriter<byte> Written { get; } = new();

        public int Advances { get; private set; }

        public void Advance(int count)
        {
            Advances++;
            Written.Advance(count);
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => Written.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => Written.GetSpan(sizeHint);
    }
}
