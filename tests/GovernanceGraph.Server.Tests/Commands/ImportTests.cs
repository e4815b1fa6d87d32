using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary><c>--import</c>: files of change sets that are loaded after the seed, or refused as a whole.</summary>
public sealed partial class ImportTests : IDisposable
{
    private const string Seed = """
        cites: doc-a
        documents:
          - { id: doc-a, name: A paper, file: paper.txt, voice: PRIMARY, date: 2025-01-31, cite: "1.1", sections: ["1.1"], ABOUT: area-a }
        areas:
          - { id: area-a, name: A, cite: "1.1" }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _seed;

    public ImportTests()
    {
        _folder.Write("seed/seed.yaml", Seed);
        _seed = Path.Combine(_folder.Path, "seed");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_served_on_top_of_the_seed_and_of_the_files_before_them()
    {
        var first = Write("first.ndjson", Line(1, Area("area-b"), PartOf("area-b", "area-a")));
        var second = Write("second.ndjson", Line(1, Area("area-c"), PartOf("area-c", "area-b")), Line(2, Area("area-d")));
        using var server = ServerProcess.Start("--urls", "http://127.0.0.1:0", "--seed", _seed, "--import", first, "--import", second);
        try
        {
            var cancellation = TestContext.Current.CancellationToken;
            var line = await server.StandardOutput.ReadLineAsync(cancellation) ?? await server.StandardError.ReadToEndAsync(cancellation);
            var address = ServingLine().Match(line);
            Assert.True(address.Success, line);
            using var client = new HttpClient();
            Assert.Equal(
                "{\"data\":{\"area\":{\"partOf\":{\"node\":{\"partOf\":{\"node\":{\"name\":\"A\"}}}}}}}",
                await client.GetStringAsync(
                    new Uri(address.Groups["url"].Value + "?query=" + Uri.EscapeDataString("{area(id:\"area-c\"){partOf{node{partOf{node{name}}}}}}")), cancellation));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_refused_file_ends_the_start_with_its_name_and_line_on_standard_error()
    {
        var whole = Write("whole.ndjson", Line(1, Area("area-b")));
        var file = Write("cut.ndjson", Line(1, Area("area-c")), Line(2, Area("area-d")));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^20]);

        var run = await CommandRun.OfAsync("--seed", _seed, "--import", whole, "--import", file);

        Assert.Equal(new CommandRun(1, string.Empty, $"{file}:2: the file ends within this line; it was cut off{Environment.NewLine}1 error{Environment.NewLine}"), run);
    }

    [Fact]
    public void A_file_cut_off_between_the_parts_of_a_version_is_refused() =>
        AssertRefused(Write("parts.ndjson", Line(1, 1, 2, Origin.Seed, Area("area-b"))), 2, "expected part 2 of 2 of version 1; the file was cut off");

    [Fact]
    public void A_file_cut_off_before_its_first_line_is_refused() =>
        AssertRefused(Write("empty.ndjson"), 1, "the file is empty; a whole one has at least one version");

    [Fact]
    public void A_wrong_checksum_is_refused() => AssertRefused(
        Write("changed.ndjson", Line(1, Area("area-b")), Line(2, Area("area-c")).Replace("area-c", "area-d", StringComparison.Ordinal)),
        2,
        "the checksum is not that of the line; it was changed or damaged");

    [Fact]
    public void An_unknown_label_is_refused() => AssertRefused(
        Write("label.ndjson", Line(1, Area("area-b")), Line(2, Area("area-c").Replace("\"Area\"", "\"Aera\"", StringComparison.Ordinal))),
        2,
        "unknown label `Aera`; did you mean `Area`?");

    [Fact]
    public void A_link_to_what_neither_the_seed_nor_a_file_has_is_refused() => AssertRefused(
        Write("ends.ndjson", Line(1, Area("area-b"), PartOf("area-b", "area-x"))),
        1,
        "link `area-b|PART_OF|area-x` ends at `area-x`, which is not there");

    [Fact]
    public void A_citation_of_what_is_no_document_is_refused()
    {
        AssertRefused(
            Write("unknown.ndjson", Line(1, Area("area-b").Replace("doc-a", "doc-x", StringComparison.Ordinal))), 1, "`area-b` cites `doc-x`, which is not there");
        AssertRefused(
            Write("area.ndjson", Line(1, Area("area-b").Replace("doc-a", "area-a", StringComparison.Ordinal))),
            1,
            "`area-b` cites `area-a`, an Area; only a Document can be cited");
    }

    [Fact]
    public void An_id_of_another_kind_of_thing_is_refused() => AssertRefused(
        Write("kind.ndjson", Line(1, Area("doc-a"))), 1, "`doc-a` is an Area here and a Document before; an id belongs to one node");

    [Fact]
    public void A_node_is_not_removed_while_a_link_of_the_seed_leads_to_it()
    {
        AssertRefused(
            Write("kept.ndjson", Line(1, """{"removedNode":"area-a"}""")),
            1,
            "node `area-a` cannot be removed while link `doc-a|ABOUT|area-a` is kept; remove the link in the same file");
        AssertRefused(Write("missing.ndjson", Line(1, """{"removedNode":"area-x"}""")), 1, "node `area-x` cannot be removed: it is not there");

        var store = Load(Write("both.ndjson", Line(1, """{"removedLink":"doc-a|ABOUT|area-a"}""", """{"removedNode":"area-a"}"""))).Value!;
        Assert.Equal((1, 0), (store.NodeCount, store.LinkCount));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("/nowhere.ndjson", Assert.Single(Load("/nowhere.ndjson").Errors), StringComparison.Ordinal);

    [Fact]
    public void Every_line_says_whose_it_is()
    {
        var store = Load(Write("users.ndjson", Line(1, Area("area-b")), Line(2, 1, 1, Origin.User, Area("area-c")))).Value!;

        Assert.Equal(Origin.Seed, store.State.FindNode("area-b")!.Origin);
        Assert.Equal(Origin.User, store.State.FindNode("area-c")!.Origin);
    }

    [GeneratedRegex(@"^Serving 5 nodes and 3 links at (?<url>http://127\.0\.0\.1:\d+/graphql);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ServingLine();

    private static string Area(string id) =>
        $$$"""{"node":"{{{id}}}","label":"Area","revision":1,"attestedOn":["2025-01-31"],"values":{"name":"{{{id}}}","basis":"STATED","citations.document":["doc-a"],"citations.locator":["1.1"],"citations.item":[null],"citations.page":[null],"citations.quoted":[false],"citations.voice":["PRIMARY"],"citations.of":[null]}}""";

    private static string PartOf(string from, string to) =>
        $$$"""{"link":"{{{from}}}|PART_OF|{{{to}}}","type":"PART_OF","from":"{{{from}}}","to":"{{{to}}}","revision":1,"attestedOn":["2025-01-31"],"values":{"basis":"STATED","citations.document":["doc-a"],"citations.locator":["1.1"],"citations.item":[null],"citations.page":[null],"citations.quoted":[false],"citations.voice":["PRIMARY"],"citations.of":[null]}}""";

    private static string Line(int version, params string[] changes) => Line(version, 1, 1, Origin.Seed, changes);

    private static string Line(int version, int part, int parts, Origin origin, params string[] changes)
    {
        var content = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"version\":{version},\"part\":{part},\"of\":{parts},\"origin\":\"{(origin == Origin.User ? "USER" : "SEED")}\",\"changes\":[{string.Join(',', changes)}]");
        return $"{content},\"checksum\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16))}\"}}\n";
    }

    private string Write(string name, params string[] lines) => _folder.Write(name, string.Concat(lines));

    private Loaded<EmbeddedGraphStore> Load(params string[] files)
    {
        var served = PublishedGraph.Served;
        return GraphImport.Load(files, GraphLoader.LoadSeed(_seed, served.Model).Value!, served);
    }

    private void AssertRefused(string file, int line, string reason)
    {
        var read = Load(file);

        Assert.Null(read.Value);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {reason}"), Assert.Single(read.Errors));
    }
}
