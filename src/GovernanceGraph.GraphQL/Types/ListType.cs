namespace GovernanceGraph.GraphQL.Types;

/// <summary>A list of another type (specification, section 3.11).</summary>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The type of the list's items.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <summary>The one list type of <paramref name="itemType"/>.</summary>
    public static ListType Of(GraphQLType itemType)
    {
        ArgumentNullException.ThrowIfNull(itemType);
        return itemType.InternedList();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}
