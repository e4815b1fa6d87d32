using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace GovernanceGraph.Bench.Language;

/// <summary>The npm package <c>graphql</c> in a Node process of its own, which measures itself.</summary>
internal sealed class ReferenceImplementation : IDisposable
{
    private readonly Process _node;

    public ReferenceImplementation()
    {
        var package = Path.Combine(FindRepository(), "tests", "conformance", "node_modules", "graphql", "index.mjs");
        if (!File.Exists(package))
            throw new FileNotFoundException("The reference implementation is not installed: run `npm ci` in tests/conformance.", package);

        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Language", "reference.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        start.Environment["NODE_ENV"] = "production";
        _node = Process.Start(start)!;
        Version = Ask(new JsonObject { ["package"] = new Uri(package).AbsoluteUri })["version"]!.GetValue<string>();
    }

    public string Version { get; }

    public string IntrospectionQuery() => Ask(new JsonObject { ["introspection"] = true })["source"]!.GetValue<string>();

    public void UseSchema(string sdl) => Ask(new JsonObject { ["schema"] = sdl });

    /// <summary>Keeps a document; it must be valid.</summary>
    public void Keep(string name, string source)
    {
        var errors = Ask(new JsonObject { ["document"] = name, ["source"] = source })["errors"]!.AsArray();
        if (errors.Count > 0)
            throw new InvalidOperationException($"The document {name} is not valid: {errors[0]}");
    }

    /// <summary>Runs <paramref name="work"/>, <c>parse</c> or <c>validate</c>, for a while.</summary>
    /// <returns>The nanoseconds that one run took.</returns>
    public double Measure(string work, string document, int milliseconds)
    {
        var answer = Ask(new JsonObject { ["measure"] = work, ["document"] = document, ["milliseconds"] = milliseconds });
        return answer["nanoseconds"]!.GetValue<double>() / answer["runs"]!.GetValue<double>();
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private JsonNode Ask(JsonObject question)
    {
        _node.StandardInput.WriteLine(question.ToJsonString());
        _node.StandardInput.Flush();
        return JsonNode.Parse(_node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node ended; its standard error says why."))!;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovernanceGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmark must run from inside the repository.");
    }
}
