using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceGraph.Bench.Partnerships;

namespace GovernanceGraph.Bench.Load;

/// <summary>An operation with the variables that it is asked with.</summary>
/// <param name="Name">The operation's file, and its path at the hand-written endpoint.</param>
/// <param name="Query">The GraphQL document.</param>
/// <param name="Ids">The values of its one variable, in the order in which they are asked for.</param>
internal sealed record Workload(string Name, string Query, IReadOnlyList<string> Ids)
{
    private const int RandomSeed = 42;
    private const int MostIds = 4_096;

    /// <summary>The four operations: every finding, or every council area, is as likely as every other.</summary>
    public static IReadOnlyList<Workload> All(Layout layout)
    {
        var areas = Shuffled(layout, (random, partnership) => Layout.AreaId(partnership));
        var findings = Shuffled(layout, (random, partnership) => Layout.FindingId(partnership, random.Next(layout.Counts(partnership).Findings)));
        return [Read("point", findings), Read("chain", findings), Read("owners", areas), Read("area", areas)];
    }

    /// <summary>The whole HTTP request, headers and body.</summary>
    /// <param name="path">Where to; the same body goes to both servers.</param>
    /// <param name="id">The value of the variable.</param>
    public byte[] Request(string path, string id)
    {
        var body = Body(id);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>The body of a request, the same for both servers.</summary>
    public byte[] Body(string id) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["query"] = Query, ["variables"] = new JsonObject { ["id"] = id } }.ToJsonString());

    private static Workload Read(string name, IReadOnlyList<string> ids) =>
        new(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Operations", $"{name}.graphql")), ids);

    private static string[] Shuffled(Layout layout, Func<Random, int, string> id)
    {
        var random = new Random(RandomSeed);
        return [.. Enumerable.Range(0, MostIds).Select(_ => id(random, random.Next(layout.Partnerships)))];
    }
}
