using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>The page of a list: places in the buffer of rows, and whether there is more on either side.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ListPage
{
    /// <summary>Where the rows of the list begin in the buffer.</summary>
    public int Start;

    /// <summary>How many are there: all of them, unless only a page was looked for.</summary>
    public int Count;

    /// <summary>Where the page begins.</summary>
    public int First;

    /// <summary>How many rows the page has.</summary>
    public int Length;

    /// <summary>How many rows there are on all pages, where that is asked for.</summary>
    public int Total;

    public bool HasPrevious;

    public bool HasNext;
}
