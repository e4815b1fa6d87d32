using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>Goes on from an answer: the same operation, with one of its lists from a cursor that the answer gave.</summary>
internal static class FollowUp
{
    private const int EntriesLookedAt = 3;
    private const int LargestPage = 4;

    /// <summary>The operation that goes on, or null where the answer gives no cursor.</summary>
    public static AskedOperation? Of(AskedOperation operation, JsonElement response, RandomValues values)
    {
        if (!response.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            return null;
        var next = operation.Clone();
        var places = Places(next, data).ToArray();
        if (places.Length == 0)
            return null;
        var (list, cursor) = values.One(places);
        var forward = !list.Definition.Arguments.Contains("before") || values.Chance(60);
        list.Arguments.RemoveAll(argument => argument.Definition.Name is "first" or "last" or "after" or "before");
        Give(list, forward ? "after" : "before", cursor);
        if (values.Chance(80))
            Give(list, forward == values.Chance(85) || !list.Definition.Arguments.Contains("last") ? "first" : "last", 1 + values.Below(LargestPage));
        return next;
    }

    /// <summary>The cursors that an answer gives.</summary>
    public static IEnumerable<string> Cursors(AskedOperation operation, JsonElement response) =>
        response.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? Places(operation, data).Select(place => place.Cursor) : [];

    private static void Give(AskedField list, string argument, JsonNode value)
    {
        if (list.Definition.TryGetArgument(argument, out var definition))
            list.Arguments.Add(new AskedArgument(definition, value, ValueForm.Variable));
    }

    private static IEnumerable<(AskedField List, string Cursor)> Places(AskedSelection selection, JsonElement at)
    {
        foreach (var child in selection.Children)
        {
            if (child is AskedFragment)
            {
                foreach (var place in Places(child, at))
                    yield return place;
            }
            else if (child is AskedField field && at.TryGetProperty(field.ResponseKey, out var value))
            {
                if (field.Definition.Arguments.Contains("after"))
                {
                    foreach (var cursor in Cursors(field, value))
                        yield return (field, cursor);
                }

                foreach (var place in Objects(value).SelectMany(item => Places(child, item)))
                    yield return place;
            }
        }
    }

    private static IEnumerable<string> Cursors(AskedSelection selection, JsonElement value) =>
        from item in Objects(value)
        from field in selection.Children.OfType<AskedField>()
        where item.TryGetProperty(field.ResponseKey, out _)
        let found = item.GetProperty(field.ResponseKey)
        from cursor in field.Definition.Name switch
        {
            "cursor" or "startCursor" or "endCursor" when found.ValueKind == JsonValueKind.String => [found.GetString()!],
            "edges" or "pageInfo" => Cursors(field, found),
            _ => (IEnumerable<string>)[],
        }
        select cursor;

    private static IEnumerable<JsonElement> Objects(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => [value],
        JsonValueKind.Array => value.EnumerateArray().Take(EntriesLookedAt).SelectMany(Objects),
        _ => [],
    };
}
