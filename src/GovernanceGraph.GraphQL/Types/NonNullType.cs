namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type whose values are never null (specification, section 3.12).</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The nullable type inside.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <summary>The one non-null type of <paramref name="nullableType"/>; the same type when it is non-null already.</summary>
    public static NonNullType Of(GraphQLType nullableType)
    {
        ArgumentNullException.ThrowIfNull(nullableType);
        return nullableType as NonNullType ?? nullableType.InternedNonNull();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
