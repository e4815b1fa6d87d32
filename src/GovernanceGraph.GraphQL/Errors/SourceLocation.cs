using System.Runtime.InteropServices;

namespace GovernanceGraph.GraphQL.Errors;

/// <summary>A place in a document, as an error of a response names it (specification 7.1.6).</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceLocation(int Line, int Column);
