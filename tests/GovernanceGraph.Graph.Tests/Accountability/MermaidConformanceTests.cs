using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

/// <summary>The diagrams of chains, held to the parser of the npm package <c>mermaid</c>; see tests/conformance/mermaid.</summary>
public sealed class MermaidConformanceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "conformance", "mermaid");

    [Fact]
    public async Task Mermaids_own_parser_accepts_the_diagram_of_every_chain()
    {
        var view = SeedGraphs.Record();
        string[] starts = ["Finding", "Action", "Service", "Body", "Indicator", "Theme"];
        var sources = starts.SelectMany(label => view.Nodes(view.Schema.FindLabel(label)!).OrderBy(node => node.Id, StringComparer.Ordinal).Take(15))
            .Select(node => Diagram.Of(Chain.Of(view, node))).ToArray();
        Assert.All(await Parse(sources), Assert.Null);
    }

    [Fact]
    public async Task No_name_can_break_out_of_its_box()
    {
        string[] names = ["\"]; click n0 \"javascript:alert(1)\"", "a<b>&amp;</b>", "`code` #35; %% comment", "end", "line\nbreak", "𝒳 ﬁ {x} [y] |z|", "---", "subgraph"];
        var record = new RecordBuilder();
        for (var i = 0; i < names.Length; i++)
            record.Add("Body", $"body-{i}", ("name", names[i].Replace('\n', ' ')), ("kind", "GROUP"));
        for (var i = 1; i < names.Length; i++)
            record.Link($"body-{i - 1}", "ACCOUNTABLE_TO", $"body-{i}");
        var view = SeedGraphs.View(SeedGraphs.Empty.Apply(record.Build()));
        var source = Diagram.Of(Chain.Of(view, view.Node("body-0")));
        Assert.DoesNotContain("javascript:alert(1)\"", source, StringComparison.Ordinal);
        Assert.All(await Parse([source]), Assert.Null);
    }

    private static async Task<string?[]> Parse(string[] sources)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Skip("Mermaid is not installed: run `npm ci` in tests/conformance/mermaid.");
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["parse.mjs"])
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
            })!;
            await node.StandardInput.WriteAsync(JsonSerializer.Serialize(sources));
            node.StandardInput.Close();
            var answer = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            return JsonSerializer.Deserialize<string?[]>(answer)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }
}
