using System.Text.Json.Nodes;

namespace GovernanceGraph.GraphQL.Tests.Values;

/// <summary>Writes types, literals and JSON values of them, in which each choice goes wrong with some probability. The same seed gives the same.</summary>
/// <param name="seed">What decides every choice.</param>
/// <param name="mistakes">How many choices in a hundred go wrong.</param>
internal sealed class ValueGenerator(int seed, int mistakes)
{
    private const int Deepest = 3;

    private static readonly string[] Leaves = ["Int", "Float", "String", "Boolean", "ID", "Kind", "Any"];

    private static readonly Dictionary<string, (string Name, string Type)[]> Inputs = new()
    {
        ["Point"] =
        [
            ("x", "Int!"), ("y", "Float"), ("label", "String"), ("tags", "[String!]"), ("kind", "Kind"), ("near", "Point"), ("within", "[[Point!]]"),
            ("id", "ID"), ("ok", "Boolean!"), ("any", "Any"), ("pick", "Pick"),
        ],
        ["Pick"] = [("a", "Int"), ("b", "String"), ("c", "Point"), ("d", "[Kind!]")],
    };

    private static readonly string[] StrangeLiterals =
        ["null", "0", "2147483648", "1.5", "\"RED\"", "RED", "DRAK_RED", "true", "[]", "[[1], null]", "{}", "{ x: 1, lable: \"a\" }", "{ a: 1, b: \"b\" }"];

    private static readonly string[] StrangeValues =
    [
        "null", "0", "2147483648", "-2147483649", "1.5", "1e21", "0.0000001", "1.0", "\"RED\"", "\"DRAK_RED\"", "\"\"", "\"line\\nbreak \\u0001 \\\"\"", "true", "[]",
        "[[1], null, {}]", "{}", "{\"x\":1,\"lable\":\"a\"}", "{\"a\":1,\"b\":\"b\"}", "{\"a\":null}", "[1,2,3,4,5,6,7,8,9,10,11]", "[1,2,3,4,5,6,7,8,9,10,11,12]",
        "{\"deep\":{\"er\":{\"est\":{\"of\":\"all\"},\"list\":[[[1]]]}}}",
    ];

    private readonly Random _random = new(seed);
    private readonly List<(string Name, string Type)> _variables = [];

    /// <summary>The input types that all cases share.</summary>
    public const string Types =
        """
        input Point {
          x: Int!
          y: Float = 1.5
          label: String
          tags: [String!] = ["a"]
          kind: Kind = DARK_RED
          near: Point
          within: [[Point!]]
          id: ID
          ok: Boolean! = true
          any: Any
          pick: Pick
        }
        input Pick @oneOf { a: Int b: String c: Point d: [Kind!] }
        enum Kind { RED GREEN DARK_RED }
        scalar Any
        """;

    /// <summary>An operation with variables, and values for some of them.</summary>
    public ValueCase Variables()
    {
        List<string> definitions = [];
        JsonObject values = [];
        int count = _random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            string type = Type();
            string value = Chance(25) ? $" = {Literal(type, 0, withVariables: false)}" : "";
            definitions.Add($"$v{i}: {type}{value}");
            if (!Chance(15))
                values[$"v{i}"] = Value(type, 0);
        }

        return new ValueCase($"{Types} type Query {{ a: Int }}", $"query ({string.Join(" ", definitions)}) {{ a }}", values);
    }

    /// <summary>A field with arguments, some of them given, and the variables in them.</summary>
    public ValueCase Arguments()
    {
        List<string> definitions = [];
        List<string> given = [];
        int count = _random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            string type = Type();
            definitions.Add($"a{i}: {type}{(Chance(25) ? $" = {new ValueGenerator(_random.Next(), 0).Literal(type, 0, withVariables: false)}" : "")}");
            if (!Chance(15))
                given.Add($"a{i}: {Literal(type, 0, withVariables: true)}");
        }

        JsonObject values = [];
        foreach ((string name, string type) in _variables.Where(variable => variable.Type.EndsWith('!') || !Chance(40)))
            values[name] = new ValueGenerator(_random.Next(), 0).Value(type, 0);
        string variables = _variables.Count == 0 ? "" : $"query ({string.Join(" ", _variables.Select(variable => $"${variable.Name}: {variable.Type}"))}) ";
        string arguments = given.Count == 0 ? "" : $"({string.Join(", ", given)})";
        return new ValueCase($"{Types} type Query {{ a({string.Join(", ", definitions)}): Int }}", $"{variables}{{ a{arguments} }}", values);
    }

    private string Type()
    {
        string type = Pick([.. Leaves, "Point", "Point", "Pick", "Pick"]);
        while (Chance(40))
            type = Chance(50) ? $"[{type}]" : type.EndsWith('!') ? type : $"{type}!";
        return type;
    }

    private string Literal(string type, int depth, bool withVariables)
    {
        if (withVariables && Chance(12))
        {
            // A nullable variable may stand where a value must not be null, if there is a default.
            _variables.Add(($"v{_variables.Count}", Chance(50) ? type : type.TrimEnd('!')));
            return $"${_variables[^1].Name}";
        }

        if (Mistake())
            return Pick(StrangeLiterals);
        bool isNonNull = type.EndsWith('!');
        type = type.TrimEnd('!');
        if (!isNonNull && Chance(10))
            return "null";
        if (type.StartsWith('['))
        {
            // A list in the place of an item would be read as the list itself.
            return Chance(25) && type[1] != '['
                ? Literal(type[1..^1].TrimEnd('!') + "!", depth, withVariables)
                : $"[{string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => Literal(type[1..^1], depth, withVariables)))}]";
        }

        return type switch
        {
            "Int" => Pick(["0", "-1", "2147483647", "-2147483648"]),
            "Float" => Pick(["1", "1.5", "-2e10", "1e-7"]),
            "String" => Pick(["\"\"", "\"text\"", "\"\"\"block\"\"\""]),
            "Boolean" => Pick(["true", "false"]),
            "ID" => Pick(["\"a\"", "123", "-4"]),
            "Kind" => Pick(["RED", "GREEN", "DARK_RED"]),
            "Any" => Pick(["1", "\"a\"", "{ b: [1.5, C, null] }", "true"]),
            _ => $"{{ {string.Join(", ", Fields(type, depth).Select(field => $"{field.Name}: {Literal(field.Type, depth + 1, withVariables)}"))} }}",
        };
    }

    private JsonNode? Value(string type, int depth)
    {
        if (Mistake())
            return JsonNode.Parse(Pick(StrangeValues));
        bool isNonNull = type.EndsWith('!');
        type = type.TrimEnd('!');
        if (!isNonNull && Chance(10))
            return null;
        if (type.StartsWith('['))
        {
            // A list in the place of an item would be read as the list itself.
            return Chance(25) && type[1] != '['
                ? Value(type[1..^1].TrimEnd('!') + "!", depth)
                : new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(type[1..^1], depth))]);
        }

        return type switch
        {
            "Int" => JsonNode.Parse(Pick(["0", "-1", "2147483647", "-2147483648", "1.0", "1e3"])),
            "Float" => JsonNode.Parse(Pick(["1", "1.5", "-2e10", "1e-7"])),
            "String" => Pick(["", "text", "\u00E9 \U0001F600"]),
            "Boolean" => Chance(50),
            "ID" => JsonNode.Parse(Pick(["\"a\"", "123", "-4", "5.0"])),
            "Kind" => Pick(["RED", "GREEN", "DARK_RED"]),
            "Any" => JsonNode.Parse(Pick(["1", "\"a\"", "{\"b\":[1.5,null]}", "true"])),
            _ => new JsonObject(Fields(type, depth).Select(field => KeyValuePair.Create(field.Name, Value(field.Type, depth + 1)))),
        };
    }

    private IEnumerable<(string Name, string Type)> Fields(string type, int depth)
    {
        (string Name, string Type)[] fields = Inputs[type];
        if (type == "Pick" && !Mistake())
        {
            (string name, string fieldType) = fields[_random.Next(depth < Deepest ? fields.Length : 2)];
            return [(name, fieldType + "!")];
        }

        IEnumerable<(string, string)> chosen = fields.Where(
            field => field.Type == "Int!" ? !Mistake() : depth < Deepest ? Chance(35) : !Inputs.ContainsKey(field.Type.Trim('[', ']', '!')) && Chance(20));
        return Mistake() ? chosen.Append(("lable", "String")).Reverse() : chosen;
    }

    private bool Mistake() => _random.Next(100) < mistakes;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}

/// <summary>A question to both implementations.</summary>
internal sealed record ValueCase(string Schema, string Source, JsonObject Variables);
