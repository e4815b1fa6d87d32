using System.Buffers;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Packs postings, which come in the order of their keys and numbers, into blocks of some kilobytes.</summary>
internal sealed class PostingBlockWriter
{
    /// <summary>From how many bytes on a block is full.</summary>
    public const int FullBlock = 2_048;

    private readonly List<byte[]> _blocks = [];
    private readonly ArrayBufferWriter<byte> _block = new(2 * FullBlock);
    private readonly ArrayBufferWriter<byte> _run = new(FullBlock);
    private byte[] _key = [];
    private int _count;
    private int _last;

    /// <summary>Adds a posting that comes after those before.</summary>
    public void Add(ReadOnlySpan<byte> key, int number)
    {
        if (_count > 0 && !key.SequenceEqual(_key))
            EndRun();
        if (_block.WrittenCount + _run.WrittenCount >= FullBlock)
        {
            EndRun();
            EndBlock();
        }

        if (_count == 0 && !key.SequenceEqual(_key))
            _key = key.ToArray();
        _run.Advance(VariableInteger.Write((uint)(_count == 0 ? number : number - _last), _run.GetSpan(VariableInteger.MostBytes)));
        _last = number;
        _count++;
    }

    /// <summary>The blocks of all that was added.</summary>
    public List<byte[]> Finish()
    {
        EndRun();
        EndBlock();
        return _blocks;
    }

    private void EndRun()
    {
        if (_count == 0)
            return;
        Write(_key.Length);
        _block.Write(_key);
        Write(_count);
        Write(_run.WrittenCount);
        _block.Write(_run.WrittenSpan);
        _run.ResetWrittenCount();
        _count = 0;
    }

    private void EndBlock()
    {
        if (_block.WrittenCount > 0)
            _blocks.Add(_block.WrittenSpan.ToArray());
        _block.ResetWrittenCount();
    }

    private void Write(int value) => _block.Advance(VariableInteger.Write((uint)value, _block.GetSpan(VariableInteger.MostBytes)));
}
