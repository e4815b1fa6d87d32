namespace GovernanceGraph.GraphQL.Types;

/// <summary>A scalar type (specification, section 3.5).</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, TypeSource source, string? specifiedByUrl, ScalarCoercion coercion)
        : base(name, source)
    {
        SpecifiedByUrl = specifiedByUrl;
        Coercion = coercion;
    }

    /// <summary>Where the scalar is specified (<c>@specifiedBy</c>, section 3.13.4), or null.</summary>
    public string? SpecifiedByUrl { get; }

    /// <summary>How input values of this scalar are coerced.</summary>
    public ScalarCoercion Coercion { get; }

    /// <summary>Whether this is one of Int, Float, String, Boolean and ID (section 3.5).</summary>
    public bool IsBuiltIn => BuiltInScalars.TryGet(Name, out _);

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;
}
