namespace GovernanceGraph.GraphQL.Types;

/// <summary>An interface type (specification, section 3.7).</summary>
public sealed class InterfaceType : ImplementingType
{
    internal InterfaceType(string name, TypeSource source)
        : base(name, source)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
