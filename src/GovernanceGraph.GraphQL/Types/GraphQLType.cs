namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type of the GraphQL type system: a named type, or a list or non-null wrapper around another type (specification, section 3.4).</summary>
/// <remarks>Wrappers are interned on the type they wrap, so two types are equal exactly when they are the same reference.</remarks>
public abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    private protected GraphQLType()
    {
    }

    /// <summary>What kind of type this is, as introspection tells it.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all list and non-null wrappers; a named type itself.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without its outermost non-null wrapper, or this type itself.</summary>
    public GraphQLType NullableType => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>Whether this type is a non-null wrapper.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Whether values of this type can be given as input (specification, section 3.4.2, IsInputType).</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether values of this type can be returned by a field (specification, section 3.4.2, IsOutputType).</summary>
    public bool IsOutputType => Named is not InputObjectType;

    /// <summary>Whether this named type is a scalar or an enum.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>Whether this named type is an object, an interface or a union, and so takes a selection set.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>Whether this named type is an interface or a union.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;

    /// <summary>The type as it is written in a document, such as <c>[String!]!</c>.</summary>
    public abstract override string ToString();

    // Several threads may ask for the same wrapper first; the one that is stored wins, so that the reference stays unique.
    internal ListType InternedList() =>
        _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    internal NonNullType InternedNonNull() =>
        _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;
}
