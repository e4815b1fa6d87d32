using System.Runtime.InteropServices;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>What was written, for the status of the answer and for telemetry.</summary>
/// <param name="DataIsNull">Whether an error reached the root, so that <c>data</c> is null.</param>
/// <param name="ErrorCount">How many field errors the response carries.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ResponseSummary(bool DataIsNull, int ErrorCount);
