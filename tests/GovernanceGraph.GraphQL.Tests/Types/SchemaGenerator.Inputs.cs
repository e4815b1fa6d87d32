namespace GovernanceGraph.GraphQL.Tests.Types;

internal sealed partial class SchemaGenerator
{
    private const int DeepestLiteral = 4;

    private static readonly string[] StrangeLiterals = ["null", "1", "-2147483649", "1.5", "\"text\"", "RED", "true", "[]", "[1, null]", "{}", "{ id: 1, nme: 2 }"];

    private const int MostOpen = 6;

    private static readonly string[] EnumValues = ["RED", "GREEN", "BLUE", "DARK_RED"];

    private int _open;

    private void Input()
    {
        // Fields refer to inputs that are there already, unless a mistake makes a circle.
        int known = _inputs.Count;
        InputShape shape = new($"Where{known}", Chance(20), []);
        List<string> lines = [];
        if (Mistake())
            _inputs.Add(shape);
        foreach (string name in Some(FieldNames, 1))
        {
            string rest = shape.IsOneOf && !Mistake() ? InputType(known).TrimEnd('!') : InputRest(_inputs.Count);
            string type = rest.Split(' ')[0];
            shape.Fields.Add((name, type, type.EndsWith('!') && !rest.Contains('=')));
            lines.Add($"  {Description()}{name}: {rest}");
        }

        if (!_inputs.Contains(shape))
            _inputs.Add(shape);
        _definitions.Add($"{Description()}input {shape.Name}{(shape.IsOneOf ? " @oneOf" : "")} {{\n{string.Join("\n", lines)}\n}}");
    }

    /// <summary>A type, and perhaps a default and a deprecation.</summary>
    private string InputRest(int known)
    {
        string type = Mistake() ? Wrapped(AnyName()) : InputType(known);
        bool isInput = _scalars.Contains(Base(type)) || _enums.Contains(Base(type)) || _inputs.Exists(shape => shape.Name == Base(type));
        string value = isInput && Chance(35) ? $" = {Literal(type, 0)}" : "";
        bool isRequired = type.EndsWith('!') && value.Length == 0;
        return $"{type}{value}{(isRequired && !Mistake() ? "" : Deprecated())}";
    }

    private string InputType(int known) => Wrapped(Pick([.. _scalars, .. _enums, .. _inputs.Take(known).Select(shape => shape.Name)]));

    /// <summary>A value of the type.</summary>
    private string Literal(string type, int depth)
    {
        if (Mistake())
            return Pick(StrangeLiterals);
        if (type.EndsWith('!'))
            return Literal(type[..^1], depth + DeepestLiteral);
        if (depth < DeepestLiteral && Chance(15))
            return "null";
        if (type.StartsWith('['))
        {
            string item = type[1..^1];
            int nested = depth % DeepestLiteral + 1;
            return Chance(20) ? Literal(item.TrimEnd('!') + "!", nested) : $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Literal(item, nested)))}]";
        }

        return type switch
        {
            "Int" => Pick(["0", "-1", "2147483647"]),
            "Float" => Pick(["1", "1.5", "-2e10"]),
            "String" => Pick(["\"\"", "\"text\"", "\"\"\"block\"\"\""]),
            "Boolean" => Pick(["true", "false"]),
            "ID" => Pick(["\"a\"", "12345678901"]),
            _ when _scalars.Contains(type) => Pick(StrangeLiterals[1..]),
            _ when _enums.Contains(type) => EnumLiteral(type),
            _ => _inputs.Find(shape => shape.Name == type) is { Fields.Count: > 0 } shape ? ObjectLiteral(shape, depth) : Pick(StrangeLiterals),
        };
    }

    private string EnumLiteral(string type)
    {
        string definition = _definitions.First(text => text.Contains($"enum {type}", StringComparison.Ordinal));
        string[] values = [.. EnumValues.Where(value => definition.Split(' ', '\n').Contains(value))];
        return values.Length == 0 ? "RED" : Pick(values);
    }

    private string ObjectLiteral(InputShape shape, int depth)
    {
        // By mistake an input object may need itself, without end.
        if (_open == MostOpen)
            return "{}";
        _open++;
        int nested = depth % DeepestLiteral + 1;
        IEnumerable<(string Name, string Type, bool IsRequired)> fields = shape.IsOneOf && !Mistake()
            ? [shape.Fields[_random.Next(shape.Fields.Count)]]
            : shape.Fields.Where(field => (field.IsRequired && !Mistake()) || (nested < DeepestLiteral && Chance(40)));
        string[] given = [.. fields.Select(field => $"{(Mistake() ? "nam" : field.Name)}: {Literal(shape.IsOneOf ? field.Type + "!" : field.Type, nested)}")];
        _open--;
        return $"{{ {string.Join(", ", given)} }}".Replace("{  }", "{}", StringComparison.Ordinal);
    }

    private static string Base(string type) => type.Trim('[', ']', '!');
}
