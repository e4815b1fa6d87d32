using System.Text.Json.Nodes;

namespace GovernanceGraph.Bench.Neo4j;

/// <summary>
/// An answer of the npm package @neo4j/graphql in the form of ours, so that the two can be compared: it has lists where we have connections, finds
/// one thing as a list of one, and keeps the citations of a finding as relationships and those of a link as parallel lists.
/// </summary>
internal static class PackageMeaning
{
    public static JsonObject Of(string operation, JsonObject answer)
    {
        var data = answer["data"] as JsonObject ?? throw new InvalidOperationException($"The package answers {operation} with {answer}.");
        var found = data.Single().Value!.AsArray();
        var meaning = operation switch
        {
            "point" or "chain" => new JsonObject { ["finding"] = Thing(found.Single()!.AsObject()) },
            "area" => new JsonObject { ["area"] = Thing(found.Single()!.AsObject()) },
            _ => Thing(found.Single()!.AsObject()),
        };
        return new JsonObject { ["data"] = meaning };
    }

    private static JsonObject Thing(JsonObject item)
    {
        var thing = new JsonObject();
        foreach (var (key, value) in item)
        {
            var (name, meaning) = key switch
            {
                "citesConnection" => ("citations", Edges(value!, Cited)),
                "ownedByConnection" => ("ownedBy", new JsonObject { ["edges"] = Edges(value!, Owned) }),
                _ => (key, value is JsonArray list ? Nodes(list) : value?.DeepClone()),
            };
            thing[name] = meaning;
        }

        return thing;
    }

    private static JsonObject Nodes(JsonArray list) => new() { ["nodes"] = new JsonArray([.. list.Select(item => Thing(item!.AsObject()))]) };

    private static JsonArray Edges(JsonNode connection, Func<JsonObject, JsonObject, JsonNode> edge) =>
        new([.. connection["edges"]!.AsArray().Select(item => edge(item!["properties"]!.AsObject(), item["node"]!.AsObject()))]);

    private static JsonObject Cited(JsonObject properties, JsonObject document) =>
        new() { ["locator"] = properties["locator"]!.DeepClone(), ["document"] = Thing(document) };

    private static JsonObject Owned(JsonObject properties, JsonObject owner)
    {
        var citations = properties["citedLocators"]!.AsArray()
            .Zip(properties["citedDocuments"]!.AsArray(), (locator, document) => (JsonNode)new JsonObject
            {
                ["locator"] = locator!.DeepClone(),
                ["document"] = new JsonObject { ["id"] = document!.DeepClone() },
            });
        return new JsonObject
        {
            ["link"] = new JsonObject { ["basis"] = properties["basis"]!.DeepClone(), ["citations"] = new JsonArray([.. citations]) },
            ["node"] = Thing(owner),
        };
    }
}
