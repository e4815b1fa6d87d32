using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>What became of a request's variables.</summary>
/// <param name="Values">The coerced values; none when there are errors.</param>
/// <param name="Errors">What was wrong; empty when the values may be used.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VariableCoercion(VariableValues Values, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>Whether the values may be used.</summary>
    public bool Succeeded => Errors.Count == 0;
}
