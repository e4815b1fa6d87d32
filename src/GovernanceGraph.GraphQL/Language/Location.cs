using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>Where a node stands in its document. The default value belongs to nodes that come from no document.</summary>
/// <param name="Start">The first byte of the UTF-8 document.</param>
/// <param name="End">The byte after the last.</param>
/// <param name="Line">The line of the first byte, counted from 1; 0 when there is no document.</param>
/// <param name="Column">The column of the first byte, counted from 1 in UTF-16 code units; 0 when there is no document.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Location(int Start, int End, int Line, int Column)
{
    /// <summary>The place as an error names it.</summary>
    public SourceLocation ToSourceLocation() => new(Line, Column);
}
