namespace GovernanceGraph.GraphQL.Validation;

/// <summary>
/// How many insertions, deletions, replacements and swaps of neighbours turn one name into another (optimal string alignment), where
/// a difference in case only counts as one.
/// </summary>
internal sealed class LexicalDistance
{
    private readonly string _input;
    private readonly string _lowerCase;
    private readonly int[][] _rows;

    public LexicalDistance(string input)
    {
        _input = input;
        _lowerCase = input.ToLowerInvariant();
        _rows = [new int[input.Length + 1], new int[input.Length + 1], new int[input.Length + 1]];
    }

    /// <summary>The distance, or null when it is above <paramref name="threshold"/>.</summary>
    public int? To(string option, int threshold)
    {
        if (option == _input)
            return 0;

        var other = option.ToLowerInvariant();
        if (other == _lowerCase)
            return 1;
        if (Math.Abs(other.Length - _lowerCase.Length) > threshold)
            return null;

        for (var j = 0; j <= _lowerCase.Length; j++)
            _rows[0][j] = j;

        for (var i = 1; i <= other.Length; i++)
        {
            if (FillRow(other, i) > threshold)
                return null;
        }

        var distance = _rows[other.Length % 3][_lowerCase.Length];
        return distance <= threshold ? distance : null;
    }

    // Fills the row of the first i characters and returns its smallest cell: below that the distance cannot end.
    private int FillRow(string other, int i)
    {
        var above = _rows[(i - 1) % 3];
        var row = _rows[i % 3];
        var smallest = row[0] = i;
        for (var j = 1; j <= _lowerCase.Length; j++)
        {
            var replaced = above[j - 1] + (other[i - 1] == _lowerCase[j - 1] ? 0 : 1);
            var cell = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && other[i - 1] == _lowerCase[j - 2] && other[i - 2] == _lowerCase[j - 1])
                cell = Math.Min(cell, _rows[(i - 2) % 3][j - 2] + 1);

            row[j] = cell;
            smallest = Math.Min(smallest, cell);
        }

        return smallest;
    }
}
