using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Makes a schema of a document that its own rules have found sound: all types first, then their members, which refer to each other.</summary>
internal sealed class SchemaAssembly
{
    private readonly OrderedDictionary<string, NamedType> _types = [];
    private readonly ILookup<string, TypeExtensionNode> _extensions;
    private readonly IReadOnlyDictionary<string, ScalarCoercion> _scalars;
    private readonly DocumentNode _document;
    private readonly MemberAssembly _members;

    public SchemaAssembly(DocumentNode document, IReadOnlyDictionary<string, ScalarCoercion> scalars)
    {
        _document = document;
        _scalars = scalars;
        _extensions = document.Definitions.OfType<TypeExtensionNode>().ToLookup(extension => extension.Name.Value);
        _members = new MemberAssembly(_types);
    }

    public GraphQLSchema Assemble()
    {
        TypeDefinitionNode[] definitions = [.. _document.Definitions.OfType<TypeDefinitionNode>()];
        foreach (TypeDefinitionNode definition in definitions)
            _types[definition.Name.Value] = Declare(definition);
        foreach (TypeDefinitionNode definition in definitions)
            Complete(_types[definition.Name.Value]);

        SchemaSource source = new(
            _document.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault(),
            [.. _document.Definitions.OfType<SchemaExtensionNode>()]);
        RootTypes roots = Roots(source);
        NamedCollection<DirectiveDefinition> directives = Directives();
        return new GraphQLSchema(source.Definition?.Description?.Value, roots, ReferencedTypes.Order(_types, directives), directives, source);
    }

    private NamedType Declare(TypeDefinitionNode definition)
    {
        string name = definition.Name.Value;
        IReadOnlyList<SyntaxNode> extensions = [.. _extensions[name]];
        IReadOnlyList<DirectiveNode> directives = extensions.Count == 0
            ? definition.Directives
            : [.. definition.Directives, .. extensions.SelectMany(extension => extension.Directives)];
        TypeSource source = new(definition.Description?.Value, definition, extensions, directives);
        return definition switch
        {
            ScalarTypeDefinitionNode => new ScalarType(
                name,
                source,
                AppliedDirectiveValues.SpecifiedByUrl(directives),
                _scalars.GetValueOrDefault(name, AnyScalar.Coercion)),
            ObjectTypeDefinitionNode => new ObjectType(name, source),
            InterfaceTypeDefinitionNode => new InterfaceType(name, source),
            UnionTypeDefinitionNode => new UnionType(name, source),
            EnumTypeDefinitionNode => new EnumType(name, source, MemberAssembly.EnumValues(source)),
            InputObjectTypeDefinitionNode => new InputObjectType(name, source, AppliedDirectiveValues.IsOneOf(directives)),
            _ => throw new InvalidOperationException($"{definition.Kind} defines no type."),
        };
    }

    private void Complete(NamedType type)
    {
        switch (type)
        {
            case ImplementingType implementing:
                implementing.Complete(_members.Fields(implementing), _members.Interfaces(implementing));
                break;
            case UnionType union:
                union.Complete(_members.UnionMembers(union));
                break;
            case InputObjectType inputObject:
                inputObject.Complete(_members.InputFields(inputObject));
                break;
        }
    }

    // Without a schema definition the types called Query, Mutation and Subscription are the roots (section 3.3.1).
    private RootTypes Roots(SchemaSource source)
    {
        Dictionary<OperationType, NamedType> named = [];
        foreach (OperationTypeDefinitionNode operationType in source.OperationTypes)
            named[operationType.Operation] = _members.Named(operationType.Type);

        return new RootTypes(Root(OperationType.Query), Root(OperationType.Mutation), Root(OperationType.Subscription));

        NamedType? Root(OperationType operation) =>
            named.GetValueOrDefault(operation)
            ?? (source.Definition is null ? _types.GetValueOrDefault(operation.ToString()) : null);
    }

    private NamedCollection<DirectiveDefinition> Directives()
    {
        List<DirectiveDefinition> directives = [.. _document.Definitions.OfType<DirectiveDefinitionNode>().Select(_members.Directive)];
        directives.AddRange(SpecifiedDirectives.All.Where(own => directives.TrueForAll(directive => directive.Name != own.Name)));
        return new NamedCollection<DirectiveDefinition>([.. directives], directive => directive.Name);
    }
}
