namespace GovernanceGraph.GraphQL.Language;

/// <content>Names, arguments, values, directives and type references (specification 2.1.9, 2.6, 2.9 to 2.12).</content>
internal ref partial struct Parser
{
    public ValueNode ParseValue(bool isConst)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConst);
            case TokenKind.BraceLeft:
                return ParseObject(isConst);
            case TokenKind.Int:
                return new IntValueNode { Value = TakeText(out var intLocation), Location = intLocation };
            case TokenKind.Float:
                return new FloatValueNode { Value = TakeText(out var floatLocation), Location = floatLocation };
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNameValue();
            case TokenKind.Dollar when !isConst:
                return ParseVariable();
            case TokenKind.Dollar:
                throw VariableInConstant();
            default:
                throw Unexpected();
        }
    }

    public TypeNode ParseTypeReference()
    {
        var start = Here();
        TypeNode type;
        if (Peek(TokenKind.BracketLeft))
        {
            Open(TokenKind.BracketLeft);
            var element = ParseTypeReference();
            if (!Close(TokenKind.BracketRight))
            {
                throw Expected(TokenKind.BracketRight.Describe());
            }

            type = new ListTypeNode { Type = element, Location = Since(start) };
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Location = Since(start) } : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode { Name = name, Location = name.Location };
    }

    private NameNode ParseName()
    {
        if (!Peek(TokenKind.Name))
        {
            throw Expected(TokenKind.Name.Describe());
        }

        var name = new NameNode { Value = _names.Get(_lexer.Text), Location = Here() };
        Advance();
        return name;
    }

    /// <summary>The current token as written.</summary>
    private string TakeText(out Location location)
    {
        location = Here();
        var text = SyntaxErrors.Quote(_lexer.Text);
        Advance();
        return text;
    }

    private StringValueNode ParseString()
    {
        var value = new StringValueNode { Value = _lexer.StringValue(), Block = Peek(TokenKind.BlockString), Location = Here() };
        Advance();
        return value;
    }

    private StringValueNode? ParseDescription() => PeekDescription() ? ParseString() : null;

    private ValueNode ParseNameValue()
    {
        var location = Here();
        ValueNode value = PeekKeyword("true"u8) ? new BooleanValueNode { Value = true, Location = location }
            : PeekKeyword("false"u8) ? new BooleanValueNode { Value = false, Location = location }
            : PeekKeyword("null"u8) ? new NullValueNode { Location = location }
            : new EnumValueNode { Value = _names.Get(_lexer.Text), Location = location };
        Advance();
        return value;
    }

    private VariableNode ParseVariable()
    {
        var start = Here();
        Expect(TokenKind.Dollar);
        return new VariableNode { Name = ParseName(), Location = Since(start) };
    }

    private Errors.GraphQLSyntaxException VariableInConstant()
    {
        var start = Here();
        Advance();
        return At(start, Peek(TokenKind.Name)
            ? $"Unexpected variable \"${Printer.CutForError(_names.Get(_lexer.Text))}\" in constant value."
            : $"Unexpected {TokenKind.Dollar.Describe()}.");
    }

    private ListValueNode ParseList(bool isConst)
    {
        var start = Here();
        Open(TokenKind.BracketLeft);
        var first = _open.Count;
        while (!Close(TokenKind.BracketRight))
        {
            _open.Add(ParseValue(isConst));
        }

        return new ListValueNode { Values = _open.Take<ValueNode>(first), Location = Since(start) };
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = Here();
        Open(TokenKind.BraceLeft);
        var first = _open.Count;
        while (!Close(TokenKind.BraceRight))
        {
            _open.Add(ParseObjectField(isConst));
        }

        return new ObjectValueNode { Fields = _open.Take<ObjectFieldNode>(first), Location = Since(start) };
    }

    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode { Name = name, Value = ParseValue(isConst), Location = Since(name.Location) };
    }

    private ValueNode? ParseDefaultValue() => Skip(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;

    private ArgumentNode[] ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.ParenthesisLeft))
        {
            return [];
        }

        var first = _open.Count;
        do
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            _open.Add(new ArgumentNode { Name = name, Value = ParseValue(isConst), Location = Since(name.Location) });
        }
        while (!Skip(TokenKind.ParenthesisRight));

        return _open.Take<ArgumentNode>(first);
    }

    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var first = _open.Count;
        do
        {
            if (_open.Count - first >= options.MaxDirectivesPerLocation)
            {
                throw Limit($"Document applies more than {options.MaxDirectivesPerLocation} directives at one location, the limit MaxDirectivesPerLocation. Parsing aborted.");
            }

            var start = Here();
            Expect(TokenKind.At);
            _open.Add(new DirectiveNode { Name = ParseName(), Arguments = ParseArguments(isConst), Location = Since(start) });
        }
        while (Peek(TokenKind.At));

        return _open.Take<DirectiveNode>(first);
    }
}
