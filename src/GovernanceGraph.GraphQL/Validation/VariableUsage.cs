using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>A variable where it is used, and what is expected there.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected there; null where the schema expects nothing.</param>
/// <param name="Parent">The input object type whose field is given; null where it is no field of one.</param>
/// <param name="HasDefault">Whether the argument or input field has a default.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, InputObjectType? Parent, bool HasDefault);
