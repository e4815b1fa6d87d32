namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>
/// The links at the nodes of a group in one direction, in compressed rows: those of a node lie together, by the ordinal of their type, then
/// by the other end's id, then by their own. Those of hubs lie apart, so that a change in the group does not copy them. Immutable.
/// </summary>
/// <param name="ends">Where the links of each row begin, and where the last ones end.</param>
/// <param name="entries">The links.</param>
/// <param name="types">The ordinal of the type of each.</param>
/// <param name="hubs">The rows whose links lie apart; they have none among the entries.</param>
internal sealed class Adjacency(int[] ends, LinkEntry[] entries, byte[] types, Hub[] hubs)
{
    /// <summary>No links.</summary>
    public static Adjacency Empty { get; } = new([0], [], [], []);

    /// <summary>How many rows it knows; those after have no links.</summary>
    public int Rows => ends.Length - 1;

    /// <summary>The links of a type at a row.</summary>
    public LinkSpan Links(int row, int type)
    {
        if (row >= Rows)
            return default;
        var start = ends[row];
        var ofRow = types.AsSpan(start, ends[row + 1] - start);
        var first = ofRow.IndexOf((byte)type);
        if (first < 0)
            return hubs.Length == 0 ? default : FindHub(row)?.Links(type) ?? default;
        return new LinkSpan(entries, start + first, ofRow.LastIndexOf((byte)type) - first + 1);
    }

    /// <summary>The links of a row that do not lie apart.</summary>
    public ReadOnlySpan<LinkEntry> Entries(int row) => row >= Rows ? default : entries.AsSpan(ends[row], ends[row + 1] - ends[row]);

    /// <summary>The ordinals of the types of <see cref="Entries"/>.</summary>
    public ReadOnlySpan<byte> Types(int row) => row >= Rows ? default : types.AsSpan(ends[row], ends[row + 1] - ends[row]);

    /// <summary>The row's links where they lie apart, else null.</summary>
    public Hub? FindHub(int row)
    {
        foreach (var hub in hubs)
        {
            if (hub.Row == row)
                return hub;
        }

        return null;
    }
}
