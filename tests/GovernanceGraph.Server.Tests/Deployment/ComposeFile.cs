using System.Text.Json.Nodes;
using GovernanceGraph.Server.Tests.Infrastructure;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace GovernanceGraph.Server.Tests.Deployment;

/// <summary>The checkout's <c>docker-compose.yml</c>, read as YAML with its merged keys put in.</summary>
internal static class ComposeFile
{
    public static string Path { get; } = Repository.PathOf("docker-compose.yml");

    public static JsonObject Root { get; } = Read();

    public static JsonObject Services => Root["services"]!.AsObject();

    /// <summary>The services that are made of our image.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Ours => Services.Where(service => service.Value!["build"] is not null);

    /// <summary>The elements of a list, or the keys of an object; none where there is nothing.</summary>
    public static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(item => item!.GetValue<string>()),
        JsonObject keys => keys.Select(item => item.Key),
        _ => [],
    };

    private static JsonObject Read()
    {
        using var reader = new StreamReader(Path);
        var content = new DeserializerBuilder().Build().Deserialize<object>(new MergingParser(new Parser(reader)));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(content))!.AsObject();
    }
}
