using System.Runtime.InteropServices;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>A part of a list.</summary>
/// <param name="Length">How many rows it has, whether or not they were fetched.</param>
/// <param name="Total">How many rows the whole list has, where that was asked.</param>
/// <param name="HasPrevious">Whether there are rows before it.</param>
/// <param name="HasNext">Whether there are rows after it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListPart(int Length, int Total, bool HasPrevious, bool HasNext);
