using System.Runtime.InteropServices;
using System.Text.Json;

namespace GovernanceGraph.Bench.Neo4j;

/// <summary>Writes the response of each operation from the one row that its statement in <see cref="FlatStatements"/> returns.</summary>
internal static class FlatAnswers
{
    public static void Point(JsonElement row, Utf8JsonWriter json)
    {
        json.WriteStartObject("finding");
        IdAndName(json, row, 0);
        Write(json, "kind", row[2]);
        Write(json, "gist", row[3]);
        Write(json, "basis", row[4]);
        json.WriteStartArray("citations");
        for (var i = 0; i < row[6].GetArrayLength(); i++)
        {
            json.WriteStartObject();
            Write(json, "locator", row[5][i]);
            json.WriteStartObject("document");
            IdAndName(json, row[6][i], 0);
            Write(json, "date", row[6][i][2]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Chain(JsonElement row, Utf8JsonWriter json)
    {
        var above = new Dictionary<string, List<JsonElement>>();
        foreach (var step in row[3].EnumerateArray())
            Add(above, step[0].GetString()!, step);
        json.WriteStartObject("finding");
        IdAndName(json, row, 0);
        json.WriteStartObject("ownedBy");
        json.WriteStartArray("edges");
        foreach (var owner in row[2].EnumerateArray().Where(end => end[0].ValueEquals("OWNED_BY"u8)))
            Owner(json, owner, above);
        json.WriteEndArray();
        json.WriteEndObject();
        Nodes(json, "evidence", row[2].EnumerateArray().Where(end => end[0].ValueEquals("BASED_ON"u8)), evidence =>
        {
            Write(json, "__typename", OwnLabel(evidence[1]));
            IdAndName(json, evidence, 2);
        });
        var owners = ByPlace(row[5], 2, row[4].GetArrayLength());
        var action = 0;
        Nodes(json, "actions", row[4].EnumerateArray(), item =>
        {
            IdAndName(json, item, 0);
            Write(json, "progress", item[2]);
            Nodes(json, "ownedBy", owners[action++], owner => IdAndName(json, owner, 0));
        });
        json.WriteEndObject();
    }

    public static void Owners(JsonElement row, Utf8JsonWriter json)
    {
        var owners = ByPlace(row[1], 2, row[0].GetArrayLength());
        var finding = 0;
        Nodes(json, "findings", row[0].EnumerateArray(), item =>
        {
            IdAndName(json, item, 0);
            Write(json, "kind", item[2]);
            Nodes(json, "ownedBy", owners[finding++], owner => IdAndName(json, owner, 0));
        });
    }

    public static void Area(JsonElement row, Utf8JsonWriter json)
    {
        var count = row[1].GetArrayLength();
        var (subjects, evidence) = (Lists(count), Lists(count));
        foreach (var end in row[2].EnumerateArray())
        {
            foreach (var place in end[3].EnumerateArray())
            {
                var at = place.GetInt32();
                (at >= 0 ? subjects[at] : evidence[-1 - at]).Add(end);
            }
        }

        var actions = ByPlace(row[4], 3, count);
        var providers = new Dictionary<string, List<JsonElement>>();
        foreach (var provider in row[3].EnumerateArray())
        {
            foreach (var service in provider[2].EnumerateArray())
                Add(providers, service.GetString()!, provider);
        }

        var finding = 0;
        json.WriteStartObject("area");
        Write(json, "name", row[0]);
        Nodes(json, "findings", row[1].EnumerateArray(), item =>
        {
            IdAndName(json, item, 0);
            Nodes(json, "about", subjects[finding], subject => Subject(json, subject, providers));
            Nodes(json, "evidence", evidence[finding], end =>
            {
                Write(json, "__typename", OwnLabel(end[0]));
                IdAndName(json, end, 1);
            });
            Nodes(json, "actions", actions[finding++], action =>
            {
                IdAndName(json, action, 0);
                Write(json, "progress", action[2]);
            });
        });
        json.WriteEndObject();
    }

    private static void Owner(Utf8JsonWriter json, JsonElement owner, Dictionary<string, List<JsonElement>> above)
    {
        json.WriteStartObject();
        json.WriteStartObject("link");
        Write(json, "basis", owner[4]);
        json.WriteStartArray("citations");
        for (var i = 0; i < owner[5].GetArrayLength(); i++)
        {
            json.WriteStartObject();
            Write(json, "locator", owner[5][i]);
            json.WriteStartObject("document");
            Write(json, "id", owner[6][i]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("node");
        IdAndName(json, owner, 2);
        Up(json, owner[2], above, levels: 3);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Up(Utf8JsonWriter json, JsonElement id, Dictionary<string, List<JsonElement>> above, int levels)
    {
        if (levels == 0)
            return;
        Nodes(json, "accountableTo", above.GetValueOrDefault(id.GetString()!) ?? [], step =>
        {
            IdAndName(json, step, 1);
            Up(json, step[1], above, levels - 1);
        });
    }

    private static void Subject(Utf8JsonWriter json, JsonElement subject, Dictionary<string, List<JsonElement>> providers)
    {
        var label = OwnLabel(subject[0]);
        Write(json, "__typename", label);
        if (!label.ValueEquals("Service"u8))
            return;
        IdAndName(json, subject, 1);
        Nodes(json, "providedBy", providers.GetValueOrDefault(subject[1].GetString()!) ?? [], provider => IdAndName(json, provider, 0));
    }

    // The items that stand at each place; they come in the order in which they are listed.
    private static List<JsonElement>[] ByPlace(JsonElement items, int column, int count)
    {
        var lists = Lists(count);
        foreach (var item in items.EnumerateArray())
        {
            foreach (var place in item[column].EnumerateArray())
                lists[place.GetInt32()].Add(item);
        }

        return lists;
    }

    private static List<JsonElement>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<JsonElement>())];

    private static void Add(Dictionary<string, List<JsonElement>> lists, string key, JsonElement item)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(item);
    }

    private static JsonElement OwnLabel(JsonElement labels) => labels[0].ValueEquals("Node"u8) ? labels[1] : labels[0];

    private static void Nodes(Utf8JsonWriter json, string field, IEnumerable<JsonElement> items, Action<JsonElement> write)
    {
        json.WriteStartObject(field);
        json.WriteStartArray("nodes");
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void IdAndName(Utf8JsonWriter json, JsonElement item, int column)
    {
        Write(json, "id", item[column]);
        Write(json, "name", item[column + 1]);
    }

    private static void Write(Utf8JsonWriter json, string name, JsonElement value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }
}
