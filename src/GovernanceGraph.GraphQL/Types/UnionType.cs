namespace GovernanceGraph.GraphQL.Types;

/// <summary>A union of object types (specification, section 3.8).</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name, TypeSource source)
        : base(name, source)
    {
    }

    /// <summary>The object types of the union, in definition order.</summary>
    public IReadOnlyList<ObjectType> Members { get; private set; } = [];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    // As written; schema validation sees here what is no object type.
    internal IReadOnlyList<NamedType> DeclaredMembers { get; private set; } = [];

    internal void Complete(IReadOnlyList<NamedType> members)
    {
        DeclaredMembers = members;
        Members = [.. members.OfType<ObjectType>()];
    }
}
