namespace GovernanceGraph.GraphQL.Types;

/// <summary>An object type (specification, section 3.6).</summary>
public sealed class ObjectType : ImplementingType
{
    internal ObjectType(string name, TypeSource source)
        : base(name, source)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
