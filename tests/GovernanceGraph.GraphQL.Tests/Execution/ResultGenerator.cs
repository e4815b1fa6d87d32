using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>
/// Makes up results for a document: mostly values that fit their types, and nulls, errors, values of other kinds and lists that are none.
/// The same seed gives the same result.
/// </summary>
internal sealed class ResultGenerator(GraphQLSchema schema, string document, int seed)
{
    private const int GreatestDepth = 7;

    private static readonly string[] Texts =
        ["", "text", "12", " 7 ", "1.5", "1e3", "2147483648", "Infinity", "say \"é\"\n", "true", "RED", "€🏴\u2028\u0001"];

    private static readonly double[] Numbers = [0, -1, 1.5, 2147483647, 2147483648, -2147483649, 1e21, 1e-7, 0.1, 123456789.125, 1e300];

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _names = [.. document.Split([' ', ':', '(', ')', ',', '{', '}'])];
    private int _budget = 2_000;

    /// <summary>An object of the type with every field whose name is somewhere in the document, as deep as the budget of values reaches.</summary>
    public JsonObject Object(ObjectType type, int depth = 0)
    {
        var value = new JsonObject { ["__typename"] = type.Name };
        foreach (var field in type.Fields)
        {
            // What is absent counts as null.
            if (_names.Contains(field.Name) && !Chance(1))
                value[field.Name] = Value(field.Type, depth + 1);
        }

        return value;
    }

    private JsonNode? Value(GraphQLType type, int depth, bool mustNotBeNull = false)
    {
        if (--_budget < 0)
            return null;
        if (type is NonNullType nonNull)
            return Chance(1) ? null : Value(nonNull.OfType, depth, mustNotBeNull: true);
        if (!mustNotBeNull && Chance(8))
            return null;
        if (Chance(1))
            return new JsonObject { ["__error"] = $"Broken at depth {depth}" };
        if (type is ListType list)
            return Chance(2) ? JsonValue.Create("no list") : new JsonArray([.. Enumerable.Range(0, _random.Next(depth > 3 ? 2 : 4)).Select(_ => Value(list.OfType, depth))]);
        if (type.IsLeaf)
            return Leaf((NamedType)type);
        if (depth > (mustNotBeNull ? GreatestDepth : GreatestDepth - 2))
            return null;
        var possible = Chance(2) ? schema.Types.Values.OfType<ObjectType>().ToArray() : [.. schema.GetPossibleTypes((NamedType)type)];
        return possible.Length == 0 ? null : Object(type as ObjectType ?? Pick(possible), depth);
    }

    private JsonNode? Leaf(NamedType type)
    {
        if (Chance(6))
            return Chance(40) ? Pick(Texts) : Chance(70) ? Number() : Chance(50);
        return type switch
        {
            EnumType enumeration => Pick([.. enumeration.Values]).Name,
            { Name: "Int" } => _random.Next(-1000, 1000),
            { Name: "Float" } => Number(),
            { Name: "Boolean" } => Chance(50),
            _ => Pick(Texts),
        };
    }

    private double Number() => Chance(50) ? Pick(Numbers) : Math.Round(_random.NextDouble() * 1e6, _random.Next(7));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
