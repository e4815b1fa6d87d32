using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>
/// Writes operations for a schema: aliases that meet, fragments inline and named on types that overlap, conditions by literal and by
/// variable. What it writes is mostly valid; whoever uses it validates. The same seed gives the same operation.
/// </summary>
internal sealed class OperationGenerator(GraphQLSchema schema, int seed)
{
    private const int GreatestDepth = 4;
    private const int Fragments = 4;

    private static readonly string[] Aliases = ["a", "b", "id", "name"];

    private readonly Random _random = new(seed);
    private readonly NamedType[] _composites = [.. schema.Types.Values.Where(type => type.IsComposite && !type.IsIntrospectionType)];
    private readonly Dictionary<string, bool> _variables = [];
    private readonly NamedType[] _fragmentTypes = new NamedType[Fragments];
    private readonly HashSet<int> _spread = [];
    private readonly Dictionary<string, string> _keys = [];

    /// <summary>The values of the variables that <see cref="Write"/> declared.</summary>
    public JsonObject Variables { get; } = [];

    /// <summary>The name under which to execute; null for the only operation.</summary>
    public string? OperationName { get; private set; }

    /// <summary>A document.</summary>
    public string Write()
    {
        for (var i = 0; i < Fragments; i++)
            _fragmentTypes[i] = Pick(_composites);
        var root = schema.MutationType is { } mutation && Chance(20) ? mutation : schema.QueryType;
        var selections = SelectionSet(root, 0, 0);

        // A fragment spreads only those after it, so that there is no circle.
        var fragments = new List<string>();
        for (var i = 0; i < Fragments; i++)
        {
            if (_spread.Contains(i))
                fragments.Add($"fragment F{i} on {_fragmentTypes[i].Name} {SelectionSet(_fragmentTypes[i], 2, i + 1)}");
        }

        var keyword = ReferenceEquals(root, schema.QueryType) ? "query" : "mutation";
        var declared = _variables.Count == 0 ? "" : $"({string.Join(", ", _variables.Select(Declare))})";
        var document = $"{keyword} Main{declared} {selections} {string.Join(' ', fragments)}";
        if (!Chance(15))
            return document;
        OperationName = Chance(80) ? "Main" : Chance(50) ? "Other" : "Neither";
        return $"{document} query Other {{ __typename }}";
    }

    private string Declare(KeyValuePair<string, bool> variable)
    {
        // Given, or left to its default.
        if (Chance(70))
        {
            Variables[variable.Key] = variable.Value;
            return $"${variable.Key}: Boolean!";
        }

        return $"${variable.Key}: Boolean = {(variable.Value ? "true" : "false")}";
    }

    private string SelectionSet(NamedType parent, int depth, int firstFragment)
    {
        var selections = new List<string>();
        for (var i = _random.Next(1, 6); i > 0; i--)
            selections.Add(Selection(parent, depth, firstFragment));
        return $"{{ {string.Join(' ', selections)} }}";
    }

    private string Selection(NamedType parent, int depth, int firstFragment)
    {
        if (depth < GreatestDepth && Chance(20))
        {
            var type = Chance(80) ? Pick([parent, .. _composites.Where(type => Overlaps(type, parent))]) : null;
            return $"...{(type is null ? "" : $" on {type.Name}")}{Condition()} {SelectionSet(type ?? parent, depth + 1, firstFragment)}";
        }

        var spreads = Enumerable.Range(firstFragment, Fragments - firstFragment).Where(i => Overlaps(_fragmentTypes[i], parent)).ToArray();
        if (spreads.Length > 0 && Chance(25))
        {
            var fragment = Pick(spreads);
            _spread.Add(fragment);
            return $"...F{fragment}{Condition()}";
        }

        return Field(parent, depth, firstFragment);
    }

    private string Field(NamedType parent, int depth, int firstFragment)
    {
        var fields = parent is ImplementingType { Fields: var all } ? all.Where(field => depth < GreatestDepth || field.Type.Named.IsLeaf).ToArray() : [];
        if (fields.Length == 0 || Chance(10))
            return $"__typename{Condition()}";
        var field = Pick(fields);
        var arguments = field.Arguments.Where(argument => argument.IsRequired || Chance(20)).Select(argument => $"{argument.Name}: {Literal(argument.Type)}").ToArray();
        var given = arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})";
        var key = ResponseKey(Chance(10) ? Pick(Aliases) : Chance(20) ? $"{field.Name}_" : field.Name, $"{field.Name}{given} {field.Type}");
        var below = field.Type.Named.IsLeaf ? "" : $" {SelectionSet(field.Type.Named, depth + 1, firstFragment)}";
        return $"{(key == field.Name ? "" : $"{key}: ")}{field.Name}{given}{Condition()}{below}";
    }

    // Fields that meet under one key must be the same field with the same arguments and type (specification 5.3.2); nearly always they are.
    private string ResponseKey(string wished, string field)
    {
        var key = wished;
        for (var i = 1; _keys.TryGetValue(key, out var other) && other != field && !Chance(1); i++)
            key = $"{wished}{i}";
        _keys.TryAdd(key, field);
        return key;
    }

    private string Condition()
    {
        if (!Chance(15))
            return "";
        var directive = Chance(50) ? "skip" : "include";
        if (Chance(40))
            return $" @{directive}(if: {(Chance(50) ? "true" : "false")})";
        var variable = $"v{_random.Next(3)}";
        _variables.TryAdd(variable, Chance(50));
        return $" @{directive}(if: ${variable})";
    }

    private static string Literal(GraphQLType type) => type switch
    {
        NonNullType nonNull => Literal(nonNull.OfType),
        ListType => "[]",
        EnumType enumeration => enumeration.Values[0].Name,
        InputObjectType { IsOneOf: true } choice => $"{{ {choice.Fields[0].Name}: {Literal(choice.Fields[0].Type)} }}",
        InputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Literal(field.Type)}"))} }}",
        ScalarType { Name: "Int" } => "1",
        ScalarType { Name: "Float" } => "1.5",
        ScalarType { Name: "Boolean" } => "true",
        _ => "\"x\"",
    };

    private bool Overlaps(NamedType one, NamedType other) => schema.GetPossibleTypes(one).Intersect(schema.GetPossibleTypes(other)).Any();

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
