using System.Globalization;
using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>What conditions compare with: mostly values that are there, parts of them and what folds alike, else any.</summary>
internal sealed class OperandGenerator(RecordedGraph graph, RandomValues values)
{
    public GraphNode? Witness(ServedType type) => graph.OfLabel(values.One(type.Labels).Name) is { Count: > 0 } nodes ? values.One(nodes) : null;

    /// <summary>One value of a column: an element where it holds a list.</summary>
    public static object? Sample(object? stored, RandomValues values) => stored is Array list ? (list.Length == 0 ? null : list.GetValue(values.Below(list.Length))) : stored;

    /// <summary>Some words of an enum, this one among them.</summary>
    public JsonArray Words(EnumType words, int most, string? known = null)
    {
        var chosen = values.Some(words.Values, most).Select(word => word.Name);
        if (known is not null && words.Values.Contains(known) && values.Chance(85))
            chosen = chosen.Append(known);
        return [.. chosen.Distinct().Select(word => (JsonNode)word)];
    }

    public JsonArray Ids(string label, IReadOnlyList<string>? known) =>
    [
        .. values.Some(graph.OfLabel(label), 2).Select(node => node.Id)
            .Concat(known is { Count: > 0 } && values.Chance(85) ? [values.One(known)] : [])
            .Concat(values.Chance(5) ? ["unknown-1"] : [])
            .Select(id => (JsonNode)id),
    ];

    /// <summary>One or two comparisons with a stored value, or with any where nothing is stored.</summary>
    public JsonObject Comparisons(InputObjectType input, ColumnKind kind, object? stored, Coverage coverage, bool allowsNull = true)
    {
        var where = new JsonObject();
        for (var i = values.Chance(85) ? 1 : 2; i > 0; i--)
        {
            var field = coverage.Pick(input.Fields.Where(field => allowsNull || field.Name != "isNull").ToArray(), field => field.Coordinate);
            coverage.Note(field.Coordinate);
            var sample = (values.Chance(90) ? Sample(stored, values) : null) ?? (kind == ColumnKind.Id ? "unknown-1" : kind == ColumnKind.Enum ? values.Text() : values.Of(kind, null));
            where[field.Name] = field.Name switch
            {
                "isNull" => stored is null or Array { Length: 0 } == values.Chance(85),
                "in" => new JsonArray([.. Enumerable.Range(0, values.Below(3)).Select(_ => Json(Other(kind, sample))), Json(sample)]),
                "eq" => Json(sample),
                "contains" or "startsWith" or "endsWith" => Part((string)sample, field.Name),
                _ => Json(values.Chance(60) ? sample : Other(kind, sample)),
            };
        }

        return where;
    }

    public static JsonNode Json(object value) => value switch
    {
        string text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        double number => JsonNode.Parse(number.ToString("0.######", CultureInfo.InvariantCulture))!,
        _ => JsonValue.Create((bool)value),
    };

    private object Other(ColumnKind kind, object sample) => kind switch
    {
        ColumnKind.Id when graph.Nodes.Count > 0 => values.One(graph.Nodes).Id,
        ColumnKind.Id or ColumnKind.Enum => sample,
        _ => values.Of(kind, null),
    };

    // Cut between characters, never within a surrogate pair; half of them folded, so that only a fold finds them.
    private string Part(string text, string comparison)
    {
        var runes = (values.Chance(50) ? text : Fold.Of(text)).EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        var length = Math.Min(runes.Length, 1 + values.Below(8));
        var start = comparison switch
        {
            "startsWith" => 0,
            "endsWith" => runes.Length - length,
            _ => values.Below(runes.Length - length + 1),
        };
        return string.Concat(runes.AsSpan(start, length).ToArray());
    }
}
