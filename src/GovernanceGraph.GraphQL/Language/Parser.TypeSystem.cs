using System.Collections.Frozen;

namespace GovernanceGraph.GraphQL.Language;

/// <content>Definitions of the schema, of types and of directives (specification 3).</content>
internal ref partial struct Parser
{
    private static readonly FrozenSet<string> DirectiveLocations = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION");

    private TypeSystemDefinitionNode? ParseTypeSystemDefinition(Location start, StringValueNode? description) =>
        SkipKeyword("schema"u8) ? ParseSchemaDefinition(start, description)
        : SkipKeyword("scalar"u8) ? ParseScalarType(start, description)
        : SkipKeyword("type"u8) ? ParseObjectType(start, description)
        : SkipKeyword("interface"u8) ? ParseInterfaceType(start, description)
        : SkipKeyword("union"u8) ? ParseUnionType(start, description)
        : SkipKeyword("enum"u8) ? ParseEnumType(start, description)
        : SkipKeyword("input"u8) ? ParseInputObjectType(start, description)
        : SkipKeyword("directive"u8) ? ParseDirectiveDefinition(start, description)
        : null;

    private SchemaDefinitionNode ParseSchemaDefinition(Location start, StringValueNode? description)
    {
        var directives = ParseDirectives(isConst: true);
        if (!Peek(TokenKind.BraceLeft))
        {
            throw Expected(TokenKind.BraceLeft.Describe());
        }

        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = directives,
            OperationTypes = ParseOperationTypes(),
            Location = Since(start),
        };
    }

    private OperationTypeDefinitionNode[] ParseOperationTypes()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return [];
        }

        var first = _open.Count;
        do
        {
            var start = Here();
            if (PeekOperationType() is not { } operation)
            {
                throw Peek(TokenKind.Name) ? Unexpected() : Expected(TokenKind.Name.Describe());
            }

            Advance();
            Expect(TokenKind.Colon);
            _open.Add(new OperationTypeDefinitionNode { Operation = operation, Type = ParseNamedType(), Location = Since(start) });
        }
        while (!Skip(TokenKind.BraceRight));

        return _open.Take<OperationTypeDefinitionNode>(first);
    }

    private ScalarTypeDefinitionNode ParseScalarType(Location start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseDirectives(isConst: true),
        Location = Since(start),
    };

    private ObjectTypeDefinitionNode ParseObjectType(Location start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Interfaces = ParseImplementedInterfaces(),
        Directives = ParseDirectives(isConst: true),
        Fields = ParseFieldDefinitions(),
        Location = Since(start),
    };

    private InterfaceTypeDefinitionNode ParseInterfaceType(Location start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Interfaces = ParseImplementedInterfaces(),
        Directives = ParseDirectives(isConst: true),
        Fields = ParseFieldDefinitions(),
        Location = Since(start),
    };

    private UnionTypeDefinitionNode ParseUnionType(Location start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseDirectives(isConst: true),
        Types = ParseUnionMembers(),
        Location = Since(start),
    };

    private EnumTypeDefinitionNode ParseEnumType(Location start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseDirectives(isConst: true),
        Values = ParseEnumValueDefinitions(),
        Location = Since(start),
    };

    private InputObjectTypeDefinitionNode ParseInputObjectType(Location start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseDirectives(isConst: true),
        Fields = ParseInputValueDefinitions(TokenKind.BraceLeft, TokenKind.BraceRight),
        Location = Since(start),
    };

    private DirectiveDefinitionNode ParseDirectiveDefinition(Location start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Repeatable = repeatable,
            Locations = ParseDirectiveLocations(),
            Location = Since(start),
        };
    }

    private NameNode[] ParseDirectiveLocations()
    {
        var first = _open.Count;
        Skip(TokenKind.Pipe);
        do
        {
            if (Peek(TokenKind.Name) && !DirectiveLocations.Contains(_names.Get(_lexer.Text)))
            {
                throw Unexpected();
            }

            _open.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));

        return _open.Take<NameNode>(first);
    }

    private NamedTypeNode[] ParseImplementedInterfaces() => SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    private NamedTypeNode[] ParseUnionMembers() => Skip(TokenKind.EqualsSign) ? ParseNamedTypes(TokenKind.Pipe) : [];

    /// <summary>At least one name of a type; the delimiter may also stand before the first.</summary>
    private NamedTypeNode[] ParseNamedTypes(TokenKind delimiter)
    {
        var first = _open.Count;
        Skip(delimiter);
        do
        {
            _open.Add(ParseNamedType());
        }
        while (Skip(delimiter));

        return _open.Take<NamedTypeNode>(first);
    }

    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return [];
        }

        var first = _open.Count;
        do
        {
            _open.Add(ParseFieldDefinition());
        }
        while (!Skip(TokenKind.BraceRight));

        return _open.Take<FieldDefinitionNode>(first);
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = Here();
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = ParseTypeReference(),
            Directives = ParseDirectives(isConst: true),
            Location = Since(start),
        };
    }

    private InputValueDefinitionNode[] ParseArgumentDefinitions() =>
        ParseInputValueDefinitions(TokenKind.ParenthesisLeft, TokenKind.ParenthesisRight);

    private InputValueDefinitionNode[] ParseInputValueDefinitions(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var first = _open.Count;
        do
        {
            _open.Add(ParseInputValueDefinition());
        }
        while (!Skip(close));

        return _open.Take<InputValueDefinitionNode>(first);
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = Here();
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = ParseTypeReference(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
            Location = Since(start),
        };
    }

    private EnumValueDefinitionNode[] ParseEnumValueDefinitions()
    {
        if (!Skip(TokenKind.BraceLeft))
        {
            return [];
        }

        var first = _open.Count;
        do
        {
            _open.Add(ParseEnumValueDefinition());
        }
        while (!Skip(TokenKind.BraceRight));

        return _open.Take<EnumValueDefinitionNode>(first);
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = Here();
        var description = ParseDescription();
        if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
        {
            throw At(Here(), $"{DescribeToken()} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Location = Since(start),
        };
    }
}
