namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>How the values of a block are found.</summary>
internal enum ColumnEncoding : byte
{
    /// <summary>All are the same.</summary>
    Constant,

    /// <summary>A byte for each, which says which of a few values it is.</summary>
    Coded,

    /// <summary>One after another.</summary>
    Plain,
}

/// <summary>
/// The values that one column has in a group of rows; of a list column, the elements of all rows one after another. How they are kept is
/// chosen when the group is written; readers need not know. Nothing here allocates.
/// </summary>
internal sealed class ColumnBlock
{
    /// <summary>A code that no value has.</summary>
    public const int NoCode = -1;

    private byte[] _text = [];

    public required ColumnEncoding Encoding { get; init; }

    /// <summary>The code of the constant.</summary>
    public int Constant { get; init; }

    /// <summary>The code of each value where they are coded.</summary>
    public byte[] Codes { get; init; } = [];

    /// <summary>The code of no value; <see cref="NoCode"/> where there always is one.</summary>
    public int NullCode { get; init; } = NoCode;

    /// <summary>A bit for each plain value, set where there is none; null where there always is one.</summary>
    public ulong[]? Nulls { get; init; }

    /// <summary>Where texts begin and end: of the value v, from place v × <see cref="Stride"/> + <see cref="Place"/> to the next.</summary>
    public int[] Offsets { get; init; } = [];

    /// <summary>How many columns share the offsets: texts of a row lie together.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Which of these columns this is.</summary>
    public int Place { get; init; }

    public int[] Integers { get; init; } = [];

    public double[] Floats { get; init; } = [];

    /// <summary>Where the elements of each row of a list column begin, and where the last ones end; null where the column is no list.</summary>
    public int[]? Elements { get; init; }

    public FoldTable? Folds { get; init; }

    /// <summary>The nodes that had the ids when the group was written, -1 where none had: a hint, to be checked against the node's id.</summary>
    public int[]? Nodes { get; init; }

    /// <summary>The words of an enum column.</summary>
    public EnumNames? Names { get; init; }

    public bool IsNull(int row) => IsNullAt(row);

    public bool IsNull(int row, int element) => IsNullAt(Elements![row] + element);

    /// <summary>The escaped text; empty where there is no value.</summary>
    public ReadOnlySpan<byte> Text(int row) => TextAt(row);

    /// <summary>The escaped text of an element; empty where there is no value.</summary>
    public ReadOnlySpan<byte> Text(int row, int element) => TextAt(Elements![row] + element);

    public int Integer(int row) => IntegerAt(row);

    public int Integer(int row, int element) => IntegerAt(Elements![row] + element);

    public double Float(int row) => FloatAt(row);

    public double Float(int row, int element) => FloatAt(Elements![row] + element);

    public bool Boolean(int row) => IntegerAt(row) != 0;

    public bool Boolean(int row, int element) => IntegerAt(Elements![row] + element) != 0;

    /// <summary>How many elements the row of a list column has.</summary>
    public int Count(int row) => Elements![row + 1] - Elements[row];

    /// <summary>The fold of a text that is there.</summary>
    public FoldedText Fold(int row) => FoldAt(row);

    /// <summary>The fold of an element that is there.</summary>
    public FoldedText Fold(int row, int element) => FoldAt(Elements![row] + element);

    /// <summary>
    /// Which of the block's values a row has: rows of the same value have the same text, number and fold.
    /// </summary>
    public int Value(int index) => Encoding switch
    {
        ColumnEncoding.Plain => index,
        ColumnEncoding.Coded => Codes[index],
        _ => Constant,
    };

    /// <summary>Gives the block the text of its group.</summary>
    internal ColumnBlock Bound(byte[] text)
    {
        _text = text;
        return this;
    }

    internal bool IsNullAt(int index) => Encoding switch
    {
        ColumnEncoding.Plain => Nulls is not null && (Nulls[index >> 6] & (1UL << (index & 63))) != 0,
        ColumnEncoding.Coded => Codes[index] == NullCode,
        _ => Constant == NullCode,
    };

    /// <summary>The node that the id belonged to when the group was written, or -1; see <see cref="GraphVersion.FindNode(ColumnBlock, int, int)"/>.</summary>
    internal int NodeHintAt(int index) => Nodes is null ? Numbers.None : Nodes[Value(index)];

    internal int IntegerAt(int index) => Integers[Value(index)];

    internal double FloatAt(int index) => Floats[Value(index)];

    internal ReadOnlySpan<byte> TextAt(int index)
    {
        var value = Value(index);
        if (value == NullCode)
            return default;
        var place = (value * Stride) + Place;
        var start = Offsets[place];
        return _text.AsSpan(start, Offsets[place + 1] - start);
    }

    private FoldedText FoldAt(int index)
    {
        if (Folds is not null && Folds.TryFind(Value(index), _text, out var fold))
            return new FoldedText(fold, isFold: true);
        return new FoldedText(TextAt(index), isFold: false);
    }
}
