namespace GovernanceGraph.GraphQL.Tests.Language;

/// <content>One method for each production of the grammar.</content>
internal sealed partial class DocumentGenerator
{
    private static readonly string[] Locations = ["QUERY", "FIELD", "VARIABLE_DEFINITION", "SCHEMA", "OBJECT", "INPUT_FIELD_DEFINITION"];

    private void ExecutableDefinition()
    {
        switch (_random.Next(4))
        {
            // After a type without fields, the braces of a shorthand query would be its fields.
            case 0 when _tokens.Count == 0 || _tokens[^1] == "}":
                SelectionSet(0);
                break;
            case 1:
                Description();
                Write("fragment", Pick(NameChoices), "on");
                Name();
                Directives(isConst: false);
                SelectionSet(0);
                break;
            default:
                Description();
                Write(Pick(["query", "mutation", "subscription"]));
                Maybe(70, Name);
                Maybe(50, () => Between("(", ")", 1, 3, VariableDefinition));
                Directives(isConst: false);
                SelectionSet(0);
                break;
        }
    }

    private void VariableDefinition()
    {
        Description();
        Write("$");
        Name();
        Write(":");
        Type(0);
        DefaultValue();
        Directives(isConst: true);
    }

    private void SelectionSet(int depth) => Between("{", "}", 1, 4, () => Selection(depth + 1));

    private void Selection(int depth)
    {
        switch (_random.Next(5))
        {
            case 0:
                Write("...", Pick(NameChoices));
                Directives(isConst: false);
                break;
            case 1 when depth < GreatestDepth:
                Write("...");
                Maybe(50, () => Write("on", Pick(NameChoices)));
                Directives(isConst: false);
                SelectionSet(depth);
                break;
            default:
                Name();
                Maybe(20, () => Write(":", Pick(NameChoices)));
                Maybe(40, () => Between("(", ")", 1, 3, () => Argument(isConst: false)));
                Directives(isConst: false);
                if (depth < GreatestDepth)
                {
                    Maybe(40, () => SelectionSet(depth));
                }

                break;
        }
    }

    private void Argument(bool isConst)
    {
        Name();
        Write(":");
        Value(isConst, 0);
    }

    private void Directives(bool isConst) => Maybe(20, () => Repeat(1, 2, () =>
    {
        Write("@");
        Name();
        Maybe(50, () => Between("(", ")", 1, 2, () => Argument(isConst)));
    }));

    private void Value(bool isConst, int depth)
    {
        switch (_random.Next(depth < GreatestDepth ? 8 : 6))
        {
            case 0:
                Write(Pick(["0", "-0", "7", "-12", "123456789012345678901234567890"]));
                break;
            case 1:
                Write(Pick(["0.0", "-1.5", "1e10", "1.25E-3", "0e+0"]));
                break;
            case 2:
                Write(Pick(StringChoices));
                break;
            case 3:
                Write(Pick(["true", "false", "null"]));
                break;
            case 4 when !isConst:
                Write("$", Pick(NameChoices));
                break;
            case 4 or 5:
                Name();
                break;
            case 6:
                Between("[", "]", 0, 4, () => Value(isConst, depth + 1));
                break;
            default:
                Between("{", "}", 0, 3, () =>
                {
                    Name();
                    Write(":");
                    Value(isConst, depth + 1);
                });
                break;
        }
    }

    private void Type(int depth)
    {
        if (depth < GreatestDepth && Chance(30))
        {
            Between("[", "]", 1, 1, () => Type(depth + 1));
        }
        else
        {
            Name();
        }

        Maybe(40, () => Write("!"));
    }

    private void TypeSystemDefinition()
    {
        var isExtension = Chance(30);
        if (isExtension)
        {
            Write("extend");
        }
        else
        {
            Description();
            if (Chance(15))
            {
                DirectiveDefinition();
                return;
            }
        }

        var keyword = Pick(["schema", "scalar", "type", "interface", "union", "enum", "input"]);
        Write(keyword);
        if (keyword != "schema")
        {
            Name();
        }

        if (keyword is "type" or "interface")
        {
            Maybe(40, () => Delimited("implements", "&", Name));
        }

        if (isExtension)
        {
            // An extension must add something, and for a scalar that can only be a directive.
            Write("@");
            Name();
        }

        Directives(isConst: true);
        Members(keyword, isOptional: keyword != "schema" || isExtension);
    }

    private void Members(string keyword, bool isOptional)
    {
        if (isOptional && Chance(20))
        {
            return;
        }

        switch (keyword)
        {
            case "schema":
                Between("{", "}", 1, 2, () => Write(Pick(["query", "mutation", "subscription"]), ":", Pick(NameChoices)));
                break;
            case "type" or "interface":
                Between("{", "}", 1, 4, FieldDefinition);
                break;
            case "union":
                Delimited("=", "|", Name);
                break;
            case "enum":
                Between("{", "}", 1, 4, () =>
                {
                    Description();
                    Name();
                    Directives(isConst: true);
                });
                break;
            case "input":
                Between("{", "}", 1, 4, InputValueDefinition);
                break;
        }
    }

    private void FieldDefinition()
    {
        Description();
        Name();
        Maybe(40, () => Between("(", ")", 1, 3, InputValueDefinition));
        Write(":");
        Type(0);
        Directives(isConst: true);
    }

    private void InputValueDefinition()
    {
        Description();
        Name();
        Write(":");
        Type(0);
        DefaultValue();
        Directives(isConst: true);
    }

    private void DirectiveDefinition()
    {
        Write("directive", "@");
        Name();
        Maybe(50, () => Between("(", ")", 1, 3, InputValueDefinition));
        Maybe(50, () => Write("repeatable"));
        Delimited("on", "|", () => Write(Pick(Locations)));
    }

    private void Description() => Maybe(20, () => Write(Pick(StringChoices)));

    private void DefaultValue() => Maybe(40, () =>
    {
        Write("=");
        Value(isConst: true, 0);
    });

    private void Name() => Write(Pick(NameChoices));

    private void Delimited(string keyword, string delimiter, Action write)
    {
        Write(keyword);
        Maybe(30, () => Write(delimiter));
        write();
        Repeat(0, 2, () =>
        {
            Write(delimiter);
            write();
        });
    }

    private void Between(string open, string close, int least, int greatest, Action write)
    {
        Write(open);
        Repeat(least, greatest, write);
        Write(close);
    }
}
