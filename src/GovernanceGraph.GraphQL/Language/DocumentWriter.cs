using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The text of a document in the making. Lines begin with the indentation of the braces that are open.</summary>
internal sealed partial class DocumentWriter
{
    private const string Step = "  ";
    private const int GreatestLineLength = 80;

    private readonly StringBuilder _text = new();
    private string _indentation = "";

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteAll(document.Definitions, "\n\n");
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(selectionSet.Selections);
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
                Append(ValueText.Of(node));
                break;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        var isShorthand = operation is { Operation: OperationType.Query, Name: null, Description: null }
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

        var isTall = variables.Any(variable => IsTall(variable));
        Append(isTall ? "(\n" : "(");
        WriteAll(variables, isTall ? "\n" : ", ");
        Append(isTall ? "\n)" : ")");
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Append("$", variable.Variable.Name.Value, ": ", ValueText.Of(variable.Type));
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable);
    }

    private void WriteField(FieldNode field)
    {
        var prefix = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        Append(prefix);
        if (field.Arguments.Count > 0)
        {
            var arguments = field.Arguments.Select(ValueText.Of).ToList();
            var line = string.Join(", ", arguments);
            Append(prefix.Length + line.Length + 2 > GreatestLineLength
                ? $"(\n{Step}{string.Join("\n", arguments).Replace("\n", "\n" + Step, StringComparison.Ordinal)}\n)"
                : $"({line})");
        }

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
            Append(ValueText.Of(description), "\n");
        }
    }

    private void WriteDefaultValue(ValueNode? value)
    {
        if (value is not null)
        {
            Append(" = ", ValueText.Of(value));
        }
    }

    private void WriteDirectives(SyntaxNode node)
    {
        foreach (var directive in node.Directives)
        {
            Append(" ", ValueText.Of(directive));
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

    /// <summary>Writes each node on lines of its own between braces.</summary>
    private void WriteBlock<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : SyntaxNode
    {
        Append("{");
        var outer = Indent();
        Append("\n");
        WriteAll(nodes, "\n");
        _indentation = outer;
        Append("\n}");
    }

    /// <summary>Begins a deeper indentation and returns the one before.</summary>
    private string Indent()
    {
        var outer = _indentation;
        _indentation += Step;
        return outer;
    }

    private void Append(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
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
    private static bool IsTall(SyntaxNode node) => Printer.Print(node).Contains('\n', StringComparison.Ordinal);
}
