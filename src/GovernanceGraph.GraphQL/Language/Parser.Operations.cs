namespace GovernanceGraph.GraphQL.Language;

/// <content>Documents, operations and fragments (specification 2.2 to 2.8).</content>
internal ref partial struct Parser
{
    public DocumentNode ParseDocument()
    {
        var first = _open.Count;
        do
        {
            _open.Add(ParseDefinition());
        }
        while (!Peek(TokenKind.EndOfFile));

        return new DocumentNode { Location = new Location(0, _sourceLength, 1, 1), Definitions = _open.Take<DefinitionNode>(first) };
    }

    private DefinitionNode ParseDefinition()
    {
        var start = Here();
        if (Peek(TokenKind.BraceLeft))
        {
            return new OperationDefinitionNode { SelectionSet = ParseSelectionSet(), Location = Since(start) };
        }

        var description = ParseDescription();
        if (description is not null && Peek(TokenKind.BraceLeft))
        {
            throw At(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (Peek(TokenKind.Name))
        {
            DefinitionNode? parsed = ParseExecutableDefinition(start, description);
            parsed ??= ParseTypeSystemDefinition(start, description);
            if (parsed is not null)
            {
                return parsed;
            }

            if (description is not null)
            {
                throw At(start, "Unexpected description, only GraphQL definitions support descriptions.");
            }

            if (SkipKeyword("extend"u8))
            {
                return ParseExtension(start);
            }
        }

        throw Unexpected();
    }

    private ExecutableDefinitionNode? ParseExecutableDefinition(Location start, StringValueNode? description)
    {
        if (SkipKeyword("fragment"u8))
        {
            return ParseFragmentDefinition(start, description);
        }

        return PeekOperationType() is { } operation ? ParseOperationDefinition(start, description, operation) : null;
    }

    private OperationDefinitionNode ParseOperationDefinition(Location start, StringValueNode? description, OperationType operation)
    {
        Advance();
        return new OperationDefinitionNode
        {
            Description = description,
            Operation = operation,
            Name = Peek(TokenKind.Name) ? ParseName() : null,
            VariableDefinitions = ParseVariableDefinitions(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = Since(start),
        };
    }

    private readonly OperationType? PeekOperationType() =>
        PeekKeyword("query"u8) ? OperationType.Query
        : PeekKeyword("mutation"u8) ? OperationType.Mutation
        : PeekKeyword("subscription"u8) ? OperationType.Subscription
        : null;

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var first = _open.Count;
        do
        {
            _open.Add(ParseVariableDefinition());
        }
        while (!Skip(TokenKind.ParenthesisRight));

        return _open.Take<VariableDefinitionNode>(first);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Here();
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = ParseTypeReference(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
            Location = Since(start),
        };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Here();
        Open(TokenKind.BraceLeft);
        var first = _open.Count;
        do
        {
            _open.Add(Peek(TokenKind.Spread) ? ParseFragment() : ParseField());
        }
        while (!Close(TokenKind.BraceRight));

        return new SelectionSetNode { Selections = _open.Take<SelectionNode>(first), Location = Since(start) };
    }

    private FieldNode ParseField()
    {
        var start = Here();
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, ParseName());
        }

        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = ParseArguments(isConst: false),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null,
            Location = Since(start),
        };
    }

    private SelectionNode ParseFragment()
    {
        var start = Here();
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            return new FragmentSpreadNode { Name = ParseName(), Directives = ParseDirectives(isConst: false), Location = Since(start) };
        }

        return new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = Since(start),
        };
    }

    private FragmentDefinitionNode ParseFragmentDefinition(Location start, StringValueNode? description)
    {
        // No fragment is named `on`, or `... on` could mean two things (specification 2.8).
        if (PeekKeyword("on"u8))
        {
            throw Unexpected();
        }

        var name = ParseName();
        ExpectKeyword("on"u8);
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = Since(start),
        };
    }
}
