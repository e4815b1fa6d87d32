using System.Buffers;
using System.Runtime.CompilerServices;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The bytes of one response: segments rented from the shared pool, written at the end, cut back to an earlier position when a
/// null propagates, and copied out in one piece. <see cref="Dispose"/> gives the segments back; a buffer is used by one thread at a time.
/// </summary>
public sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSegmentBytes = 16 * 1024;
    private const int LargestSegmentBytes = 1024 * 1024;

    private readonly List<Segment> _segments = [];
    private byte[] _current = [];
    private int _used;
    private int _index = -1;
    private long _start;

    /// <summary>
    /// How many bytes may be written: unlimited unless set. It is looked at whenever a segment is full, so that up to a segment more can be
    /// written before <see cref="ResponseTooLargeException"/> is thrown; compare <see cref="Position"/> with it at the end.
    /// </summary>
    public long MaxBytes { get; set; } = long.MaxValue;

    /// <summary>How many bytes are written; a mark to give to <see cref="Truncate"/>.</summary>
    public long Position => _start + _used;

    /// <summary>Appends bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= _current.Length - _used)
        {
            bytes.CopyTo(_current.AsSpan(_used));
            _used += bytes.Length;
            return;
        }

        WriteAcrossSegments(bytes);
    }

    /// <summary>Appends one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        if (_used == _current.Length)
            MoveToNextSegment(1);
        _current[_used++] = value;
    }

    /// <summary>Appends escaped text between quotes.</summary>
    public void WriteQuoted(ReadOnlySpan<byte> escaped)
    {
        if (escaped.Length < _current.Length - _used - 1)
        {
            var destination = _current.AsSpan(_used);
            destination[0] = (byte)'"';
            escaped.CopyTo(destination[1..]);
            destination[escaped.Length + 1] = (byte)'"';
            _used += escaped.Length + 2;
            return;
        }

        WriteByte((byte)'"');
        Write(escaped);
        WriteByte((byte)'"');
    }

    /// <summary>Appends a key, ready as it is, and escaped text between quotes.</summary>
    internal void WriteMember(ReadOnlySpan<byte> key, ReadOnlySpan<byte> escaped)
    {
        var length = key.Length + escaped.Length + 2;
        if (length > _current.Length - _used)
        {
            Write(key);
            WriteQuoted(escaped);
            return;
        }

        var destination = _current.AsSpan(_used, length);
        key.CopyTo(destination);
        destination[key.Length] = (byte)'"';
        escaped.CopyTo(destination[(key.Length + 1)..]);
        destination[^1] = (byte)'"';
        _used += length;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _current.AsSpan(_used);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _current.AsMemory(_used);
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _current.Length - _used);
        _used += count;
    }

    /// <summary>Cuts the buffer back to <paramref name="position"/>, an earlier value of <see cref="Position"/>. The segments stay for reuse.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative or was not reached yet.</exception>
    public void Truncate(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Position);
        if (_index < 0)
            return;
        while (position < _start)
        {
            _index--;
            _current = _segments[_index].Bytes;
            _start = _segments[_index].Start;
        }

        _used = (int)(position - _start);
    }

    /// <summary>Everything written where it lies, while it is not more than one segment.</summary>
    /// <returns>False when it is more.</returns>
    public bool TryGetWritten(out ReadOnlyMemory<byte> written)
    {
        written = _index == 0 ? _current.AsMemory(0, _used) : default;
        return _index <= 0;
    }

    /// <summary>Copies everything written to <paramref name="destination"/>, as one span if the destination grants one of that size.</summary>
    public void CopyTo(IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (Position <= Array.MaxLength)
        {
            var length = (int)Position;
            CopyTo(destination.GetSpan(length));
            destination.Advance(length);
            return;
        }

        for (var i = 0; i <= _index; i++)
            destination.Write(Written(i));
    }

    /// <summary>Copies everything written to the start of <paramref name="destination"/>.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="Position"/>.</exception>
    public void CopyTo(Span<byte> destination)
    {
        for (var i = 0; i <= _index; i++)
        {
            var written = Written(i);
            written.CopyTo(destination);
            destination = destination[written.Length..];
        }
    }

    /// <summary>Everything written, as a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Position];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Gives the segments back to the pool. The buffer is empty afterwards and may be written again.</summary>
    public void Dispose()
    {
        foreach (var segment in _segments)
            ArrayPool<byte>.Shared.Return(segment.Bytes);
        _segments.Clear();
        _current = [];
        _used = 0;
        _index = -1;
        _start = 0;
    }

    // A segment's used part ends where the next one starts: the rest stayed free because a reservation did not fit in it.
    private ReadOnlySpan<byte> Written(int index)
    {
        var segment = _segments[index];
        var length = index == _index ? _used : (int)(_segments[index + 1].Start - segment.Start);
        return segment.Bytes.AsSpan(0, length);
    }

    private void Reserve(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        var needed = Math.Max(1, sizeHint);
        if (_current.Length - _used < needed)
            MoveToNextSegment(needed);
    }

    private void WriteAcrossSegments(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_used == _current.Length)
                MoveToNextSegment(1);
            var count = Math.Min(bytes.Length, _current.Length - _used);
            bytes[..count].CopyTo(_current.AsSpan(_used));
            _used += count;
            bytes = bytes[count..];
        }
    }

    private void MoveToNextSegment(int minimumBytes)
    {
        var start = Position;
        if (start > MaxBytes)
            throw new ResponseTooLargeException(MaxBytes);
        var next = _index + 1;
        if (next < _segments.Count && _segments[next].Bytes.Length < minimumBytes)
        {
            ArrayPool<byte>.Shared.Return(_segments[next].Bytes);
            _segments.RemoveAt(next);
        }

        if (next == _segments.Count || _segments[next].Bytes.Length < minimumBytes)
        {
            var size = Math.Min(LargestSegmentBytes, FirstSegmentBytes << Math.Min(next, 10));
            _segments.Insert(next, new Segment(ArrayPool<byte>.Shared.Rent(Math.Max(size, minimumBytes)), start));
        }
        else
        {
            _segments[next] = _segments[next] with { Start = start };
        }

        _index = next;
        _current = _segments[next].Bytes;
        _used = 0;
        _start = start;
    }

    private readonly record struct Segment(byte[] Bytes, long Start);
}
