namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Whole numbers from 0 in seven bits a byte, the lowest first: one byte up to 127.</summary>
internal static class VariableInteger
{
    /// <summary>The most bytes that one takes.</summary>
    public const int MostBytes = 5;

    public static int Write(uint value, Span<byte> output)
    {
        var length = 0;
        for (; value > 0x7F; value >>= 7)
            output[length++] = (byte)(value | 0x80);
        output[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads one and moves past it.</summary>
    public static uint Read(ref ReadOnlySpan<byte> input)
    {
        uint value = input[0];
        var length = 1;
        if (value > 0x7F)
        {
            value &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                uint next = input[length++];
                value |= (next & 0x7F) << shift;
                if (next <= 0x7F)
                    break;
            }
        }

        input = input[length..];
        return value;
    }
}
