namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>
/// Reads a block of postings: runs of one key with its numbers ascending. A run is the key's length, the key, how many numbers there are,
/// how many bytes they take, the first number, and each further one as its distance from the one before.
/// </summary>
internal ref struct PostingBlock(ReadOnlySpan<byte> block)
{
    private ReadOnlySpan<byte> _rest = block;

    /// <summary>The key of the run.</summary>
    public ReadOnlySpan<byte> Key { get; private set; }

    /// <summary>How many numbers the run has.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the run, packed.</summary>
    public ReadOnlySpan<byte> Packed { get; private set; }

    /// <summary>Goes to the next run; false at the end of the block.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        Key = Take((int)VariableInteger.Read(ref _rest));
        Count = (int)VariableInteger.Read(ref _rest);
        Packed = Take((int)VariableInteger.Read(ref _rest));
        return true;
    }

    /// <summary>Unpacks the numbers of the run.</summary>
    public readonly void CopyTo(Span<int> numbers)
    {
        var packed = Packed;
        var number = 0;
        for (var i = 0; i < Count; i++)
            numbers[i] = number += (int)VariableInteger.Read(ref packed);
    }

    /// <summary>The first number of the run.</summary>
    public readonly int First()
    {
        var packed = Packed;
        return (int)VariableInteger.Read(ref packed);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var part = _rest[..length];
        _rest = _rest[length..];
        return part;
    }
}
