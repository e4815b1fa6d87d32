namespace GovernanceGraph.GraphQL.Language;

/// <content>Extensions of the schema and of types (specification 3.1.1 and 3.4.3). Each must add something.</content>
internal ref partial struct Parser
{
    private TypeSystemExtensionNode ParseExtension(Location start) =>
        SkipKeyword("schema"u8) ? ParseSchemaExtension(start)
        : SkipKeyword("scalar"u8) ? ParseScalarExtension(start)
        : SkipKeyword("type"u8) ? ParseObjectExtension(start)
        : SkipKeyword("interface"u8) ? ParseInterfaceExtension(start)
        : SkipKeyword("union"u8) ? ParseUnionExtension(start)
        : SkipKeyword("enum"u8) ? ParseEnumExtension(start)
        : SkipKeyword("input"u8) ? ParseInputObjectExtension(start)
        : throw Unexpected();

    private SchemaExtensionNode ParseSchemaExtension(Location start)
    {
        var directives = ParseDirectives(isConst: true);
        var operationTypes = ParseOperationTypes();
        RequireAny(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode { Directives = directives, OperationTypes = operationTypes, Location = Since(start) };
    }

    private ScalarTypeExtensionNode ParseScalarExtension(Location start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RequireAny(directives.Length);
        return new ScalarTypeExtensionNode { Name = name, Directives = directives, Location = Since(start) };
    }

    private ObjectTypeExtensionNode ParseObjectExtension(Location start)
    {
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        RequireAny(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode { Name = name, Interfaces = interfaces, Directives = directives, Fields = fields, Location = Since(start) };
    }

    private InterfaceTypeExtensionNode ParseInterfaceExtension(Location start)
    {
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        RequireAny(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode { Name = name, Interfaces = interfaces, Directives = directives, Fields = fields, Location = Since(start) };
    }

    private UnionTypeExtensionNode ParseUnionExtension(Location start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMembers();
        RequireAny(directives.Length + types.Length);
        return new UnionTypeExtensionNode { Name = name, Directives = directives, Types = types, Location = Since(start) };
    }

    private EnumTypeExtensionNode ParseEnumExtension(Location start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValueDefinitions();
        RequireAny(directives.Length + values.Length);
        return new EnumTypeExtensionNode { Name = name, Directives = directives, Values = values, Location = Since(start) };
    }

    private InputObjectTypeExtensionNode ParseInputObjectExtension(Location start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValueDefinitions(TokenKind.BraceLeft, TokenKind.BraceRight);
        RequireAny(directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode { Name = name, Directives = directives, Fields = fields, Location = Since(start) };
    }

    private readonly void RequireAny(int parts)
    {
        if (parts == 0)
        {
            throw Unexpected();
        }
    }
}
