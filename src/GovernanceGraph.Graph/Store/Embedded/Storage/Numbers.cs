namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Numbers of nodes and links: the group, and the row within it.</summary>
internal static class Numbers
{
    /// <summary>How many rows a group has at most.</summary>
    public const int RowsInGroup = 256;

    /// <summary>The number of nothing.</summary>
    public const int None = -1;

    public static int Group(int number) => number >> 8;

    public static int Row(int number) => number & (RowsInGroup - 1);

    public static int Of(int group, int row) => (group << 8) | row;
}
