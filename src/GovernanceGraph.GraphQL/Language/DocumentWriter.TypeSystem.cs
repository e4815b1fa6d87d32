namespace GovernanceGraph.GraphQL.Language;

/// <content>Definitions and extensions of the schema, of types and of directives (specification 3).</content>
internal sealed partial class DocumentWriter
{
    private void WriteTypeSystemDefinition(DefinitionNode node)
    {
        WriteDescription((node as TypeSystemDefinitionNode)?.Description);
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteSchema("schema", schema, schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case ScalarTypeDefinitionNode type:
                WriteHead("scalar", type.Name, [], type);
                break;
            case ObjectTypeDefinitionNode type:
                WriteHead("type", type.Name, type.Interfaces, type);
                WriteMembers(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteHead("interface", type.Name, type.Interfaces, type);
                WriteMembers(type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WriteHead("union", type.Name, [], type);
                WriteUnionMembers(type.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum", type.Name, [], type);
                WriteMembers(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead("input", type.Name, [], type);
                WriteMembers(type.Fields);
                break;
            default:
                WriteExtension(node);
                break;
        }
    }

    private void WriteExtension(DefinitionNode node)
    {
        switch (node)
        {
            case SchemaExtensionNode schema:
                WriteSchema("extend schema", schema, schema.OperationTypes);
                break;
            case ScalarTypeExtensionNode type:
                WriteHead("extend scalar", type.Name, [], type);
                break;
            case ObjectTypeExtensionNode type:
                WriteHead("extend type", type.Name, type.Interfaces, type);
                WriteMembers(type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteHead("extend interface", type.Name, type.Interfaces, type);
                WriteMembers(type.Fields);
                break;
            case UnionTypeExtensionNode type:
                WriteHead("extend union", type.Name, [], type);
                WriteUnionMembers(type.Types);
                break;
            case EnumTypeExtensionNode type:
                WriteHead("extend enum", type.Name, [], type);
                WriteMembers(type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                WriteHead("extend input", type.Name, [], type);
                WriteMembers(type.Fields);
                break;
            default:
                throw new ArgumentException($"There is no way to print a node of kind {node.Kind}.", nameof(node));
        }
    }

    private void WriteSchema(string keyword, DefinitionNode node, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        Append(keyword);
        WriteDirectives(node);
        WriteMembers(operationTypes);
    }

    private void WriteHead(string keyword, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, DefinitionNode node)
    {
        Append(keyword, " ", name.Value);
        if (interfaces.Count > 0)
        {
            Append(" implements ", string.Join(" & ", interfaces.Select(type => type.Name.Value)));
        }

        WriteDirectives(node);
    }

    private void WriteMembers<TNode>(IReadOnlyList<TNode> members)
        where TNode : SyntaxNode
    {
        if (members.Count > 0)
        {
            Append(" ");
            WriteLines("{", members, "}");
        }
    }

    private void WriteUnionMembers(IReadOnlyList<NamedTypeNode> types)
    {
        if (types.Count > 0)
        {
            Append(" = ", string.Join(" | ", types.Select(type => type.Name.Value)));
        }
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        Append("directive @", directive.Name.Value);
        WriteArgumentDefinitions(directive.Arguments);
        Append(directive.Repeatable ? " repeatable on " : " on ", string.Join(" | ", directive.Locations.Select(name => name.Value)));
    }

    private void WriteMember(SyntaxNode node)
    {
        switch (node)
        {
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Append(field.Name.Value);
                WriteArgumentDefinitions(field.Arguments);
                Append(": ");
                WriteInline(field.Type);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                Append(input.Name.Value, ": ");
                WriteInline(input.Type);
                WriteDefaultValue(input.DefaultValue);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Append(value.Name.Value);
                break;
            case OperationTypeDefinitionNode operationType:
                Append(OperationTypes.KeywordOf(operationType.Operation), ": ", operationType.Type.Name.Value);
                break;
        }

        WriteDirectives(node);
    }

    private void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        if (arguments.Any(argument => IsTall(argument, argument.Description, argument.DefaultValue)))
        {
            WriteLines("(", arguments, ")");
            return;
        }

        Append("(");
        WriteAll(arguments, ", ");
        Append(")");
    }
}
