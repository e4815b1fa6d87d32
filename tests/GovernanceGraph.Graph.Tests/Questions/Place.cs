using System.Text.Json;

namespace GovernanceGraph.Graph.Tests.Questions;

/// <summary>
/// Where something stands in an answer: keys joined by <c> > </c>, through every entry of a list. <c>key[place = words]</c> keeps the entries
/// with these words at a place of theirs, <c>==</c> those with exactly this text; <c>#</c>, last, is the number of what was found.
/// </summary>
internal static class Place
{
    private const string Joint = " > ";

    /// <summary>All values that stand there, the entries of lists one by one.</summary>
    public static IEnumerable<JsonElement> Find(JsonElement answer, string place)
    {
        IEnumerable<JsonElement> found = [answer];
        foreach (var step in Steps(place))
        {
            if (step == "#")
                return [JsonSerializer.SerializeToElement(found.Count())];
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var key = bracket < 0 ? step : step[..bracket];
            found = found.Where(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(key, out _))
                .SelectMany(value => Entries(value.GetProperty(key)));
            if (bracket >= 0)
                found = found.Where(Condition(step[(bracket + 1)..^1]));
        }

        return found.ToList();
    }

    /// <summary>Every leaf below a value, with the keys that lead to it.</summary>
    public static IEnumerable<(IReadOnlyList<string> Path, JsonElement Leaf)> Leaves(JsonElement value, params string[] path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value, [.. path, member.Name])),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Leaves(item, [.. path, $"{index}"])),
        _ => [(path, value)],
    };

    /// <summary>The keys of a place; a bracket belongs to its key.</summary>
    public static IReadOnlyList<string> Steps(string place)
    {
        var steps = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < place.Length; i++)
        {
            depth += place[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0 && place.AsSpan(i).StartsWith(Joint, StringComparison.Ordinal))
            {
                steps.Add(place[start..i]);
                start = i + Joint.Length;
            }
        }

        steps.Add(place[start..]);
        return steps;
    }

    private static Func<JsonElement, bool> Condition(string text)
    {
        var isExact = text.Contains(" == ", StringComparison.Ordinal);
        var parts = text.Split(isExact ? " == " : " = ");
        return entry => Find(entry, parts[0]).Any(value =>
            isExact ? value.ValueKind == JsonValueKind.String && value.GetString() == parts[1] : Words.Holds(value, parts[1]));
    }

    private static IEnumerable<JsonElement> Entries(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Entries) : [value];
}
