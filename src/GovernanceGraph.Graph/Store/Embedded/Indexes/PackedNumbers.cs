namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Numbers that come in ascending order while an index is built, packed as in a <see cref="PostingBlock"/>.</summary>
internal sealed class PackedNumbers
{
    private const int FirstBytes = 8;

    private byte[] _packed = new byte[FirstBytes];
    private int _length;
    private int _last;

    public int Count { get; private set; }

    /// <summary>Adds a number, unless it was the last one added.</summary>
    public void Add(int number)
    {
        if (Count > 0 && number == _last)
            return;
        if (_packed.Length - _length < VariableInteger.MostBytes)
            Array.Resize(ref _packed, 2 * _packed.Length);
        _length += VariableInteger.Write((uint)(number - _last), _packed.AsSpan(_length));
        _last = number;
        Count++;
    }

    /// <summary>Writes all numbers as postings of a key.</summary>
    public void WriteTo(PostingBlockWriter writer, ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> rest = _packed.AsSpan(0, _length);
        for (var number = 0; !rest.IsEmpty;)
            writer.Add(key, number += (int)VariableInteger.Read(ref rest));
    }
}
