using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>Whether values of two types look the same in a response: same lists, same nulls, same leaves (specification 5.3.2, SameResponseShape).</summary>
internal static class ResponseShape
{
    /// <summary>True also when one of the types is not known: that is an error of its own.</summary>
    public static bool AreSame(GraphQLType? a, GraphQLType? b) => a == b || a is null || b is null || (a, b) switch
    {
        (NonNullType x, NonNullType y) => AreSame(x.OfType, y.OfType),
        (ListType x, ListType y) => AreSame(x.OfType, y.OfType),
        (NamedType x, NamedType y) => x.IsComposite && y.IsComposite,
        _ => false,
    };
}
