using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The days on which all of some rows are there, which spares asking each; there may be none.</summary>
/// <param name="First">The latest of their first days.</param>
/// <param name="Last">The earliest of their last days.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommonDays(int First, int Last)
{
    /// <summary>The days of no rows at all.</summary>
    public static CommonDays All => new(Days.Always, Days.Never);

    public bool Include(int day) => First <= day && day <= Last;

    /// <summary>The days on which these and those are there.</summary>
    public CommonDays And(CommonDays other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));
}
