using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <content>Fields, directives and values.</content>
internal sealed partial class ValidationDocumentGenerator
{
    private static readonly string[] Keys = ["a", "b", "name", "x"];

    private void Field(NamedType type, int depth)
    {
        var fields = type is ImplementingType implementing
            ? implementing.Fields.Where(field => depth < GreatestDepth || field.Type.Named.IsLeaf).ToArray()
            : [];
        if (fields.Length == 0 || OneIn(12))
        {
            _text.Append(Mistake(4) ? "t: __typename " : "__typename ");
            return;
        }

        var field = Pick(fields);

        // Without mistakes keys are kept apart, so that a document has a chance to be valid.
        if (errorRate > 0 && OneIn(4))
            _text.Append(Pick(Keys)).Append(": ");
        else if (errorRate == 0 && (field.Arguments.Count > 0 || field.Type.Named.IsComposite || OneIn(2)))
            _text.Append('k').Append(_text.Length).Append(": ");
        _text.Append(Mistake(12) ? Misspelt(field.Name) : field.Name);
        Arguments(field.Arguments, isConst: false);
        Directives("FIELD");
        if (field.Type.Named.IsComposite != Mistake(20))
            SelectionSet(field.Type.Named, depth + 1);
        else
            _text.Append(' ');
    }

    private void Arguments(IReadOnlyList<InputValue> arguments, bool isConst)
    {
        var given = arguments.Where(argument => argument.IsRequired ? !Mistake(6) : OneIn(3)).ToList();
        if (given.Count > 0 && Mistake(15))
            given.Add(given[0]);
        if (given.Count == 0)
            return;

        _text.Append('(');
        foreach (var argument in given)
        {
            _text.Append(Mistake(15) ? Misspelt(argument.Name) : argument.Name).Append(": ");
            Value(argument.Type, 0, isConst);
            _text.Append(' ');
        }

        _text.Append(')');
    }

    private void Directives(string location, bool isConst = false)
    {
        if (!OneIn(6))
            return;

        var fitting = schema.Directives.Where(directive => directive.Locations.Select(SpecifiedNames.Of).Contains(location)).ToArray();
        var directive = fitting.Length == 0 || Mistake(4) ? (Mistake(2) ? Pick(schema.Directives) : null) : Pick(fitting);
        if (directive is null)
            return;

        var times = directive.IsRepeatable || Mistake(6) ? 1 + _random.Next(2) : 1;
        for (var i = 0; i < times; i++)
        {
            _text.Append(" @").Append(Mistake(15) ? "unknown" : directive.Name);
            Arguments(directive.Arguments, isConst);
        }

        _text.Append(' ');
    }

    private void Value(GraphQLType type, int depth, bool isConst)
    {
        if (!isConst && _variables.Count > 0 && OneIn(4))
        {
            var fitting = _variables.Where(variable => variable.Type == type || variable.Type == NonNullType.Of(type)).ToArray();
            if (fitting.Length > 0 || Mistake(3))
            {
                _text.Append('$').Append(fitting.Length == 0 || Mistake(10) ? Pick(_variables).Name : Pick(fitting).Name);
                return;
            }
        }

        // Without variables: a literal of a wrong kind is shown with them by us and with null by the reference implementation.
        if (Mistake(8))
            (type, isConst) = (Pick(_inputs), true);

        switch (type.NullableType)
        {
            case var _ when (!type.IsNonNull || Mistake(4)) && OneIn(10):
                _text.Append("null");
                break;
            case ListType list when !OneIn(4):
                ListValue(list, depth, isConst);
                break;
            case ListType list:
                Value(NonNullType.Of(list.OfType), depth, isConst);
                break;
            case InputObjectType inputObject:
                ObjectValue(inputObject, depth, isConst);
                break;
            case EnumType enumType:
                _text.Append(Mistake(8) ? Misspelt(enumType.Values[0].Name) : Pick(enumType.Values).Name);
                break;
            default:
                ScalarValue(type.Named.Name, depth, isConst);
                break;
        }
    }

    private void ListValue(ListType list, int depth, bool isConst)
    {
        _text.Append('[');
        for (var i = _random.Next(3); i >= 0; i--)
        {
            Value(list.OfType, depth + 1, isConst);
            _text.Append(' ');
        }

        _text.Append(']');
    }

    private void ObjectValue(InputObjectType type, int depth, bool isConst)
    {
        var fields = type.IsOneOf && !Mistake(3)
            ? [Pick(type.Fields)]
            : type.Fields.Where(field => field.IsRequired ? !Mistake(6) : depth < 2 && OneIn(3)).ToList();
        if (fields.Count > 0 && Mistake(12))
            fields.Add(fields[0]);

        _text.Append('{');
        foreach (var field in fields)
        {
            _text.Append(Mistake(12) ? Misspelt(field.Name) : field.Name).Append(": ");
            Value(type.IsOneOf && !Mistake(5) ? NonNullType.Of(field.Type) : field.Type, depth + 1, isConst);
            _text.Append(' ');
        }

        _text.Append('}');
    }

    private void ScalarValue(string name, int depth, bool isConst)
    {
        switch (name)
        {
            case "Int":
                _text.Append(Mistake(10) ? "2147483648" : $"{_random.Next(-3, 100)}");
                break;
            case "Float":
                _text.Append(Pick(["1", "1.5", "-2e3"]));
                break;
            case "Boolean":
                _text.Append(OneIn(2) ? "true" : "false");
                break;
            case "ID":
                _text.Append(Pick(["\"id\"", "7"]));
                break;
            case "Anything" when depth < 2 && OneIn(2):
                ObjectValue((InputObjectType)schema.Types["CrewFilter"], depth + 1, isConst);
                break;
            default:
                _text.Append(Pick(["\"\"", "\"text\"", "\"\"\"block\"\"\""]));
                break;
        }
    }

    private string Misspelt(string name) => _random.Next(4) switch
    {
        0 => name[..^1] + "q",
        1 => name + name[^1],
        2 => name.ToUpperInvariant(),
        _ => "other",
    };
}
