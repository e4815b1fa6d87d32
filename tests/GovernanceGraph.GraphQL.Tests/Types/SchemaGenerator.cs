namespace GovernanceGraph.GraphQL.Tests.Types;

/// <summary>
/// Writes schemas that are valid, or in which each choice goes wrong with some probability. The same seed gives the same schema.
/// </summary>
/// <param name="seed">What decides every choice.</param>
/// <param name="mistakes">How many choices in a thousand go wrong.</param>
internal sealed partial class SchemaGenerator(int seed, int mistakes = 0)
{
    private static readonly string[] FieldNames = ["id", "name", "title", "findings", "gist", "owner", "kind", "where", "size", "note"];

    private readonly Random _random = new(seed);
    private readonly List<string> _definitions = [];
    private readonly List<string> _scalars = ["Int", "Float", "String", "Boolean", "ID"];
    private readonly List<string> _enums = [];
    private readonly List<InputShape> _inputs = [];
    private readonly List<InterfaceShape> _interfaces = [];
    private readonly List<string> _objects = [];
    private readonly List<string> _unions = [];

    /// <summary>The schema.</summary>
    public string Write()
    {
        if (Chance(25))
            _definitions.Add(Description() + "schema { query: Query }");
        Directives();
        Repeat(0, 2, Scalar);
        Repeat(1, 3, Enum);
        Repeat(0, 4, Input);
        int objects = _random.Next(1, 5);
        for (int i = 0; i < objects; i++)
            _objects.Add($"Thing{i}");
        Repeat(0, 3, Interface);
        Repeat(0, 2, Union);
        foreach (string name in _objects.Append("Query").ToArray())
            Object(name);
        if (Chance(20))
            Object("Mutation");
        for (int i = Mistake() ? 2 : 0; i > 0; i--)
            Spoil();
        return string.Join("\n\n", _definitions);
    }

    private void Directives()
    {
        Maybe(50, () => _definitions.Add($"{Description()}directive @mark(reason: String = \"none\", weight: Int) repeatable on FIELD_DEFINITION | OBJECT | ENUM"));
        Maybe(30, () => _definitions.Add("directive @flag(\"a\" on: Boolean!\n\"b\" off: [Int!] = [1, 2]) on FIELD | INTERFACE"));
    }

    private void Scalar()
    {
        string name = $"Scalar{_scalars.Count}";
        _scalars.Add(name);
        _definitions.Add($"{Description()}scalar {name}{(Chance(40) ? " @specifiedBy(url: \"https://example.org/a\")" : "")}");
    }

    private void Enum()
    {
        string name = $"Kind{_enums.Count}";
        _enums.Add(name);
        string[] values = Mistake() ? [] : [.. Some(EnumValues, 1)];
        string body = values.Length == 0 ? "" : $" {{ {string.Join(" ", values.Select(value => $"{Description()}{value}{Deprecated()}"))} }}";
        _definitions.Add($"{Description()}enum {name}{body}");
        Maybe(15, () => _definitions.Add($"extend enum {name} {{ {(Mistake() ? "RED" : "EXTRA")} }}"));
    }

    private void Interface()
    {
        string name = $"Face{_interfaces.Count}";
        List<InterfaceShape> parents = Chance(40) && _interfaces.Count > 0 ? Closure([_interfaces[_random.Next(_interfaces.Count)]]) : [];
        Dictionary<string, string> fields = Inherited(parents);
        foreach (string field in Some(FieldNames, 1).Where(field => !fields.ContainsKey(field)))
            fields[field] = FieldRest();
        _interfaces.Add(new InterfaceShape(name, parents, fields));
        _definitions.Add($"{Description()}interface {name}{Implements(parents)} {Body(fields)}");
    }

    private void Union()
    {
        string name = $"Any{_unions.Count}";
        _unions.Add(name);
        string[] members = [.. Some([.. _objects], 1).Select(member => Mistake() ? AnyName() : member)];
        _definitions.Add($"{Description()}union {name} = {string.Join(" | ", members)}");
        Maybe(Mistake() ? 100 : 0, () => _definitions.Add($"extend union {name} = {members[0]}"));
    }

    private void Object(string name)
    {
        List<InterfaceShape> interfaces = Chance(60) ? Closure(Some([.. _interfaces], 0)) : [];
        if (Mistake() && interfaces.Count > 0)
            interfaces.RemoveAt(0);
        Dictionary<string, string> fields = Inherited(interfaces);
        foreach (string field in Some(FieldNames, 1).Where(field => !fields.ContainsKey(field)))
            fields[Mistake() ? $"__{field}" : field] = FieldRest();
        if (Mistake())
            fields.Remove(fields.Keys.First());
        _definitions.Add($"{Description()}type {name}{Implements(interfaces)} {Body(fields)}");
        Maybe(15, () => _definitions.Add($"extend type {(Mistake() ? AnyName() : name)} {{ more{_definitions.Count}{FieldRest()} }}"));
    }

    private void Spoil()
    {
        int at = _random.Next(_definitions.Count);
        switch (_random.Next(4))
        {
            case 0:
                _definitions.RemoveAt(at);
                break;
            case 1:
                _definitions.Add(_definitions[at]);
                break;
            case 2:
                _definitions.Add("schema { query: Thing0 mutation: Thing0 }");
                break;
            default:
                _definitions.Add($"extend schema {{ subscription: {AnyName()} }}");
                break;
        }
    }

    private Dictionary<string, string> Inherited(List<InterfaceShape> interfaces)
    {
        // Where two interfaces have a field of one name it must fit both, which two chosen at random do not.
        Dictionary<string, string> fields = [];
        foreach ((string field, string rest) in interfaces.SelectMany(shape => shape.Fields))
            fields[field] = Mistake() ? FieldRest() : fields.GetValueOrDefault(field, rest);
        return fields;
    }

    private static List<InterfaceShape> Closure(IEnumerable<InterfaceShape> interfaces) =>
    [
        .. interfaces.SelectMany(shape => shape.Parents.Append(shape)).Distinct()
            // One interface a field, so that a type can implement all of them.
            .Aggregate(new List<InterfaceShape>(), (kept, shape) => Fits(kept, shape) ? [.. kept, shape] : kept),
    ];

    private static bool Fits(List<InterfaceShape> kept, InterfaceShape shape) =>
        shape.Parents.TrueForAll(kept.Contains)
        && kept.TrueForAll(other => other.Fields.All(field => shape.Fields.GetValueOrDefault(field.Key, field.Value) == field.Value));

    private string Implements(List<InterfaceShape> interfaces)
    {
        List<string> names = [.. interfaces.Select(shape => shape.Name)];
        if (Mistake())
            names.Add(AnyName());
        return names.Count == 0 ? "" : $" implements {string.Join(" & ", names)}";
    }

    private string Body(Dictionary<string, string> fields) => fields.Count == 0
        ? ""
        : $"{{\n{string.Join("\n", fields.Select(field => $"  {Description()}{field.Key}{field.Value}"))}\n}}";

    private string FieldRest()
    {
        string[] arguments = Chance(30) ? [.. Some(FieldNames, 1).Take(3).Select(name => $"{DescriptionOf(15)}{name}: {InputRest(_inputs.Count)}")] : [];
        string applied = Chance(10) ? Mistake() ? " @unknown" : Deprecated() : "";
        return $"{(arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})")}: {OutputType()}{applied}";
    }

    private string OutputType() => Wrapped(Mistake() ? AnyName() : Pick([.. _scalars, .. _enums, .. _objects, .. _unions, .. _interfaces.Select(shape => shape.Name)]));

    private string Wrapped(string type)
    {
        while (Chance(35))
            type = Chance(50) ? $"[{type}]" : type.EndsWith('!') ? type : $"{type}!";
        return type;
    }

    private string AnyName() => Pick(
    [
        .. _scalars, .. _enums, .. _objects, .. _unions, .. _interfaces.Select(shape => shape.Name), .. _inputs.Select(shape => shape.Name),
        "Query", "Missing", "Thing", "Sting", "__Type",
    ]);

    private string Description() => DescriptionOf(10);

    private string DescriptionOf(int percent) => Chance(percent)
        ? Pick(["\"short\"\n", "\"\"\"\nlonger text\n  indented \\\"\"\" quoted\n\"\"\"\n", "\"ends with a quote \\\"\"\n", "\"\"\n"])
        : "";

    private string Deprecated() => Chance(15) ? Pick([" @deprecated", " @deprecated(reason: \"old\")", " @deprecated(reason: \"No longer supported\")"]) : "";

    private bool Mistake() => _random.Next(1000) < mistakes;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private List<T> Some<T>(T[] choices, int least)
    {
        List<T> some = [.. choices.Where(_ => Chance(40))];
        return some.Count < least && choices.Length > 0 ? [Pick(choices)] : some;
    }

    private void Repeat(int least, int greatest, Action write)
    {
        for (int i = _random.Next(least, greatest + 1); i > 0; i--)
            write();
    }

    private void Maybe(int percent, Action write)
    {
        if (Chance(percent))
            write();
    }

    private sealed record InterfaceShape(string Name, List<InterfaceShape> Parents, Dictionary<string, string> Fields);

    private sealed record InputShape(string Name, bool IsOneOf, List<(string Name, string Type, bool IsRequired)> Fields);
}
