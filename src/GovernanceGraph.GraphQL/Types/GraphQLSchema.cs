using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A GraphQL service's type system (specification, section 3.3). Immutable, and safe to share between threads.</summary>
/// <remarks>Made by <see cref="SchemaBuilder"/>; every schema that a caller sees has passed validation.</remarks>
public sealed class GraphQLSchema
{
    private readonly OrderedDictionary<string, NamedType> _types;
    private readonly AbstractTypes _abstractTypes;

    internal GraphQLSchema(
        string? description,
        RootTypes roots,
        OrderedDictionary<string, NamedType> types,
        NamedCollection<DirectiveDefinition> directives,
        SchemaSource source)
    {
        Description = description;
        Roots = roots;
        Directives = directives;
        Source = source;
        _types = types;
        _abstractTypes = new AbstractTypes(types.Values);
    }

    /// <summary>The description of the schema, or null.</summary>
    public string? Description { get; }

    /// <summary>The type in which queries start.</summary>
    public ObjectType QueryType => (ObjectType)Roots.Query!;

    /// <summary>The type in which mutations start, or null when the service has none.</summary>
    public ObjectType? MutationType => (ObjectType?)Roots.Mutation;

    /// <summary>The type in which subscriptions start, or null when the service has none.</summary>
    public ObjectType? SubscriptionType => (ObjectType?)Roots.Subscription;

    /// <summary>
    /// All types by name: those of the schema's document in definition order, each built-in scalar where it is first used, and the introspection types.
    /// A built-in scalar that nothing uses is not there (section 3.5).
    /// </summary>
    public IReadOnlyDictionary<string, NamedType> Types => _types;

    /// <summary>The directives: those of the schema's document in definition order, then the specification's own.</summary>
    public NamedCollection<DirectiveDefinition> Directives { get; }

    // As written; schema validation sees here a root type that is missing or no object type.
    internal RootTypes Roots { get; }

    internal SchemaSource Source { get; }

    /// <summary>Finds the type called <paramref name="name"/>.</summary>
    public bool TryGetType(string name, [MaybeNullWhen(false)] out NamedType type) => _types.TryGetValue(name, out type);

    /// <summary>Finds the directive called <paramref name="name"/>, given without <c>@</c>.</summary>
    public bool TryGetDirective(string name, [MaybeNullWhen(false)] out DirectiveDefinition directive) =>
        Directives.TryGet(name, out directive);

    /// <summary>Finds the type that <paramref name="node"/> names, wrappers included.</summary>
    /// <returns>False when the schema has no type of that name.</returns>
    public bool TryGetType(TypeNode node, [MaybeNullWhen(false)] out GraphQLType type)
    {
        type = node switch
        {
            NamedTypeNode named => TryGetType(named.Name.Value, out NamedType? found) ? found : null,
            ListTypeNode list => TryGetType(list.Type, out GraphQLType? item) ? ListType.Of(item) : null,
            NonNullTypeNode nonNull => TryGetType(nonNull.Type, out GraphQLType? nullable) ? NonNullType.Of(nullable) : null,
            _ => null,
        };
        return type is not null;
    }

    /// <summary>The root type of an operation, or null when the service has no such operation.</summary>
    public ObjectType? RootType(OperationType operation) => (ObjectType?)Roots.Of(operation);

    /// <summary>
    /// Finds a field of a composite type, the meta-fields included: <c>__typename</c> on every composite type, <c>__schema</c> and <c>__type</c>
    /// on the query root type (specification, section 4).
    /// </summary>
    public bool TryGetField(NamedType parent, string name, [MaybeNullWhen(false)] out FieldDefinition field)
    {
        field = name switch
        {
            Introspection.TypeNameFieldName when parent.IsComposite => Introspection.TypeNameField,
            Introspection.SchemaFieldName when parent == Roots.Query => Introspection.SchemaField,
            Introspection.TypeFieldName when parent == Roots.Query => Introspection.TypeField,
            _ => (parent as ImplementingType)?.Fields is { } fields && fields.TryGet(name, out FieldDefinition? own) ? own : null,
        };
        return field is not null;
    }

    /// <summary>
    /// The object types that a value of <paramref name="type"/> may have: a union's members, an interface's implementations in definition order,
    /// an object type itself (specification, section 5.5.2.3, GetPossibleTypes); empty for any other type.
    /// </summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) => _abstractTypes.PossibleTypes(type);

    /// <summary>The interfaces that implement <paramref name="type"/>, in definition order.</summary>
    public IReadOnlyList<InterfaceType> GetImplementingInterfaces(InterfaceType type) => _abstractTypes.ImplementingInterfaces(type);

    /// <summary>Whether <paramref name="maybe"/> is a member of the union, or implements the interface, <paramref name="abstractType"/>.</summary>
    public bool IsSubType(NamedType abstractType, NamedType maybe) => _abstractTypes.IsSubType(abstractType, maybe);

    /// <summary>
    /// Whether every value of <paramref name="maybe"/> is one of <paramref name="super"/>, wrappers considered
    /// (specification, section 3.6, IsValidImplementationFieldType).
    /// </summary>
    public bool IsSubType(GraphQLType super, GraphQLType maybe) => (super, maybe) switch
    {
        _ when super == maybe => true,
        (NonNullType outer, NonNullType inner) => IsSubType(outer.OfType, inner.OfType),
        (NonNullType, _) => false,
        (_, NonNullType inner) => IsSubType(super, inner.OfType),
        (ListType outer, ListType inner) => IsSubType(outer.OfType, inner.OfType),
        (NamedType outer, NamedType inner) => IsSubType(outer, inner),
        _ => false,
    };
}
