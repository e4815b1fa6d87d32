namespace GovernanceGraph.GraphQL.Language;

/// <content>Numbers (specification 2.9.1 and 2.9.2).</content>
internal ref partial struct Lexer
{
    private void ReadNumber()
    {
        var position = Start;
        var kind = TokenKind.Int;
        if (PeekAt(position) == '-')
        {
            position++;
        }

        if (PeekAt(position) == '0')
        {
            position++;
            if (Characters.IsDigit(PeekAt(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
            }
        }
        else
        {
            position = EndOfDigits(position);
        }

        if (PeekAt(position) == '.')
        {
            kind = TokenKind.Float;
            position = EndOfDigits(position + 1);
        }

        if (PeekAt(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            position = EndOfDigits(PeekAt(position) is '+' or '-' ? position + 1 : position);
        }

        // A number is followed neither by a dot nor by a name, so that 1.5.2 and 0xF are no two tokens.
        if (PeekAt(position) == '.' || Characters.IsNameStart(PeekAt(position)))
        {
            throw ExpectedDigit(position);
        }

        EndToken(kind, position);
    }

    private readonly int EndOfDigits(int position)
    {
        if (!Characters.IsDigit(PeekAt(position)))
        {
            throw ExpectedDigit(position);
        }

        do
        {
            position++;
        }
        while (Characters.IsDigit(PeekAt(position)));

        return position;
    }

    private readonly Errors.GraphQLSyntaxException ExpectedDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");
}
