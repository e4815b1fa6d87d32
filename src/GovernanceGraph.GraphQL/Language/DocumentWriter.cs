using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The text of a document in the making. Lines begin with the indentation of the braces that are open.</summary>
/// <param name="greatestLength">What is written after so many characters is left away.</param>
internal sealed partial class DocumentWriter(int greatestLength)
{
    private const string Step = "  ";

    private readonly StringBuilder _text = new();
    private string _indentation = "";

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation, mayBeShort: true);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode selectionSet:
                WriteLines("{", selectionSet.Selections, "}");
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                Append("...", spread.Name.Value);
                WriteDirectives(spread);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragmentDefinition(fragment);
                break;
            case DefinitionNode definition:
                WriteTypeSystemDefinition(definition);
                break;
            case FieldDefinitionNode or InputValueDefinitionNode or EnumValueDefinitionNode or OperationTypeDefinitionNode:
                WriteMember(node);
                break;
            default:
                WriteInline(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                Append("\n\n");
            }

            if (document.Definitions[i] is OperationDefinitionNode operation)
            {
                WriteOperation(operation, mayBeShort: i == 0 || !LacksBraces(document.Definitions[i - 1]));
            }
            else
            {
                Write(document.Definitions[i]);
            }
        }
    }

    /// <summary>Whether braces that follow a definition would be taken for its own.</summary>
    private static bool LacksBraces(DefinitionNode node) => node
        is ObjectTypeDefinitionNode { Fields.Count: 0 }
        or InterfaceTypeDefinitionNode { Fields.Count: 0 }
        or EnumTypeDefinitionNode { Values.Count: 0 }
        or InputObjectTypeDefinitionNode { Fields.Count: 0 }
        or SchemaExtensionNode { OperationTypes.Count: 0 }
        or ObjectTypeExtensionNode { Fields.Count: 0 }
        or InterfaceTypeExtensionNode { Fields.Count: 0 }
        or EnumTypeExtensionNode { Values.Count: 0 }
        or InputObjectTypeExtensionNode { Fields.Count: 0 };

    private void WriteOperation(OperationDefinitionNode operation, bool mayBeShort)
    {
        WriteDescription(operation.Description);
        var isShorthand = mayBeShort
            && operation is { Operation: OperationType.Query, Name: null, Description: null }
            && operation.VariableDefinitions.Count == 0
            && operation.Directives.Count == 0;
        if (!isShorthand)
        {
            Append(OperationTypes.KeywordOf(operation.Operation));
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0)
            {
                Append(" ", operation.Name?.Value ?? "");
            }

            WriteVariableDefinitions(operation.VariableDefinitions);
            WriteDirectives(operation);
            Append(" ");
        }

        Write(operation.SelectionSet);
    }

    private void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        var isTall = variables.Any(variable => IsTall(variable, variable.Description, variable.DefaultValue));
        Append(isTall ? "(\n" : "(");
        WriteAll(variables, isTall ? "\n" : ", ");
        Append(isTall ? "\n)" : ")");
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Append("$", variable.Variable.Name.Value, ": ");
        WriteInline(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable);
    }

    private void WriteField(FieldNode field)
    {
        var prefix = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        Append(prefix);
        WriteArguments(prefix.Length, field.Arguments);
        WriteDirectives(field);
        if (field.SelectionSet is not null)
        {
            Append(" ");
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        Append("...");
        if (fragment.TypeCondition is not null)
        {
            Append(" on ", fragment.TypeCondition.Name.Value);
        }

        WriteDirectives(fragment);
        Append(" ");
        Write(fragment.SelectionSet);
    }

    private void WriteFragmentDefinition(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        Append("fragment ", fragment.Name.Value, " on ", fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment);
        Append(" ");
        Write(fragment.SelectionSet);
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteInline(description);
            Append("\n");
        }
    }

    private void WriteDefaultValue(ValueNode? value)
    {
        if (value is not null)
        {
            Append(" = ");
            WriteInline(value);
        }
    }

    private void WriteDirectives(SyntaxNode node)
    {
        foreach (var directive in node.Directives)
        {
            Append(" ");
            WriteDirective(directive);
        }
    }

    private void WriteAll<TNode>(IReadOnlyList<TNode> nodes, string separator)
        where TNode : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
            {
                Append(separator);
            }

            Write(nodes[i]);
        }
    }

    /// <summary>Writes each node on lines of its own, one step further in, between brackets.</summary>
    private void WriteLines<TNode>(string open, IReadOnlyList<TNode> nodes, string close)
        where TNode : SyntaxNode
    {
        Append(open);
        var outer = _indentation;
        _indentation += Step;
        Append("\n");
        WriteAll(nodes, "\n");
        _indentation = outer;
        Append("\n", close);
    }

    private void Append(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (_text.Length > greatestLength)
            {
                return;
            }

            var rest = part.AsSpan();
            for (var lineBreak = rest.IndexOf('\n'); lineBreak >= 0; lineBreak = rest.IndexOf('\n'))
            {
                _text.Append(rest[..(lineBreak + 1)]).Append(_indentation);
                rest = rest[(lineBreak + 1)..];
            }

            _text.Append(rest);
        }
    }

    /// <summary>Whether a definition among others takes more than one line, so that each gets its own.</summary>
    private bool IsTall(SyntaxNode node, StringValueNode? description, ValueNode? defaultValue) =>
        description is not null
        || (defaultValue is not null && SizeOf(defaultValue).LineBreaks > 0)
        || node.Directives.Any(directive => SizeOf(directive).LineBreaks > 0);
}
