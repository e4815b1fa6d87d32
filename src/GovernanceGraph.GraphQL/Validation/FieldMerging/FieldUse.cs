using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>A field in a selection set.</summary>
/// <param name="Node">The field.</param>
/// <param name="Parent">The type that is selected from; null when it is not known.</param>
/// <param name="Definition">What the schema says about the field; null when it has none such.</param>
/// <param name="Selection">The field's own selections; null for a leaf.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FieldUse(FieldNode Node, NamedType? Parent, FieldDefinition? Definition, SelectionFields? Selection)
{
    public string ResponseKey => Node.ResponseKey;

    /// <summary>Whether no object can be of both parent types, so that only one of the fields is ever in a response (specification 5.3.2).</summary>
    public static bool AreExclusive(in FieldUse a, in FieldUse b) =>
        a.Parent != b.Parent && a.Parent is ObjectType && b.Parent is ObjectType;
}
