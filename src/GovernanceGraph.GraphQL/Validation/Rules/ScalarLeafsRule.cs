using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Fields of scalars and enums select nothing below them, all other fields something (specification 5.3.3, Leaf Field Selections).</summary>
internal static class ScalarLeafsRule
{
    public static void Check(ValidationContext context, FieldNode field, GraphQLType type)
    {
        var name = field.Name.Value;
        if (type.Named.IsLeaf)
        {
            if (field.SelectionSet is { } selectionSet)
                context.Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
        }
        else if (field.SelectionSet is null)
        {
            context.Report($"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
        }
    }
}
