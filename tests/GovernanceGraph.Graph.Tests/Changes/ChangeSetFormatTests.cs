using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Seed;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Changes;

public sealed class ChangeSetFormatTests
{
    private static readonly ChangeSet Small = Seeds.Accept("""
        areas:
          - { id: area-a, name: "Ärea \"A\" 😀", aliases: [X, Y], level: NATION, cite: ["1.1", { at: "1.2", page: 3, of: level }] }
          - { id: area-b, name: B, cite: "1.1", PART_OF: { id: area-a, detail: Within it., validFrom: 2021 } }
        measures:
          - { id: meas-a, name: M, value: 90.24, target: 95, cite: "1.1", absent: { rag: NOT_LEGIBLE } }
        """);

    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        var read = Assert.Single(Read(Write(7, Small)));

        Assert.Equal(7, read.Version);
        AssertSame(Small, read.ChangeSet);
    }

    [Fact]
    public void Any_change_set_is_read_as_it_was_written()
    {
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get);
        var number = ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => value.Get % 1_000_000);
        var node = Gen.Zip(text, Gen.Zip(number, text.ListOf()));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(node.ListOf().ToArbitrary(), nodes =>
        {
            var changes = Build(nodes.Select(item => (item.Item1, item.Item2.Item1, item.Item2.Item2.AsEnumerable())));
            AssertSame(changes, Assert.Single(Read(Write(1, changes))).ChangeSet);
        }));
    }

    [Fact]
    public void A_change_set_without_a_change_is_a_version_as_well()
    {
        var read = Assert.Single(Read(Write(3, Build([]))));

        Assert.Empty(read.ChangeSet.Nodes);
        Assert.Equal(3, read.Version);
    }

    [Fact]
    public void A_large_version_is_cut_into_lines_and_versions_follow_one_another()
    {
        var large = Build(Enumerable.Range(0, 2500).Select(i => ($"Node {i}", (double)i, Enumerable.Empty<string>())));
        byte[] file = [.. Write(1, large), .. Write(2, Small)];
        var read = Read(file).ToArray();

        Assert.Equal([1, 2], read.Select(version => version.Version));
        Assert.Equal(4, file.Count(value => value == '\n'));
        AssertSame(large, read[0].ChangeSet);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_with_the_number_of_the_line()
    {
        var large = Build(Enumerable.Range(0, 1500).Select(i => ($"Node {i}", (double)i, Enumerable.Empty<string>())));
        var file = Write(1, large);
        var firstLine = Array.IndexOf(file, (byte)'\n') + 1;

        foreach (var length in new[] { 1, 40, firstLine - 1, firstLine, firstLine + 1, file.Length - 2, file.Length - 1 })
        {
            var error = Assert.Throws<ChangeSetFormatException>(() => Read(file[..length]).ToArray());
            Assert.Equal(length < firstLine ? 1 : 2, error.Line);
            Assert.Contains("cut off", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var file = Write(1, Small);
        for (var i = 0; i < file.Length - 1; i += 7)
        {
            var changed = file.ToArray();
            changed[i] ^= 1;
            Assert.Throws<ChangeSetFormatException>(() => Read(changed).ToArray());
        }
    }

    [Theory]
    [InlineData("\"label\":\"Area\"", "\"label\":\"Aera\"", "Line 1: unknown label `Aera`; did you mean `Area`?")]
    [InlineData("\"type\":\"PART_OF\"", "\"type\":\"PARTS\"", "Line 1: unknown relationship `PARTS`; did you mean `PART_OF`?")]
    [InlineData("\"level\":", "\"levle\":", "Line 1: unknown property `levle` of Area; did you mean `level`?")]
    [InlineData("\"NATION\"", "\"NATIONS\"", "Line 1: `level` holds no Enum in \"NATIONS\"")]
    [InlineData("\"value\":90.24", "\"value\":\"x\"", "Line 1: `value` holds no Float in \"x\"")]
    [InlineData("\"to\":\"area-a\"", "\"to\":\"area-x\"", "Line 1: link `area-b|PART_OF|area-a` ends at `area-x`, which is not there")]
    [InlineData("\"from\":\"area-b\"", "\"from\":\"meas-a\"", "Line 1: PART_OF may not lead from a Measure to an Area")]
    [InlineData("\"aliases\":[\"X\",\"Y\"]", "\"aliases\":\"X\"", "Line 1: `aliases` holds a list")]
    [InlineData("\"citations.page\":[null,3]", "\"citations.page\":[3]", "Line 1: the parallel lists of `citations` of `area-a` differ in length")]
    [InlineData("\"name\":\"B\"", "\"gist\":\"B\"", "Line 1: `area-b` needs `name`")]
    [InlineData("\"name\":\"B\"", "\"name\":\"\\ud800\"", "Line 1: a value is of another type than expected, or its text holds half of a surrogate pair")]
    [InlineData("\"part\":1", "\"part\":2", "Line 1: expected part 1 of a version after 0; a line before it is missing, or stands twice")]
    [InlineData("{\"node\":\"area-a\"", "{\"nodes\":\"area-a\"", "Line 1: a change is a `node`, a `link`, a `removedNode` or a `removedLink`")]
    [InlineData("\"changes\":[{", "\"changes\":[{]", "Line 1: this is not JSON")]
    public void A_line_that_does_not_fit_the_schema_is_refused_with_its_number(string written, string changed, string expected)
    {
        var line = Content(Write(1, Small));
        Assert.Contains(written, line, StringComparison.Ordinal);

        var error = Assert.Throws<ChangeSetFormatException>(() => Read(Line(line.Replace(written, changed))).ToArray());

        Assert.Equal(expected, error.Message);
    }

    [Theory]
    [InlineData("[]", "Line 1: a line is an object")]
    [InlineData("{\"version\":1,\"part\":1,\"of\":1,\"changes\":{}", "Line 1: a line has a list of `changes`")]
    [InlineData("{\"version\":1,\"part\":1,\"changes\":[]", "Line 1: a line has a whole number `of`")]
    [InlineData("{\"version\":1.5,\"part\":1,\"of\":1,\"changes\":[]", "Line 1: a line has a whole number `version`")]
    [InlineData("{\"version\":1,\"part\":1,\"of\":1,\"changes\":[7]", "Line 1: a change is an object")]
    [InlineData("{\"version\":1,\"part\":1,\"of\":1,\"changes\":[{\"node\":7}]", "Line 1: a change lacks its `node`")]
    [InlineData("{\"version\":1,\"part\":1,\"of\":1,\"changes\":[{\"node\":\"area-a\"}]", "Line 1: a change lacks its `label`")]
    [InlineData("{\"version\":1,\"part\":1,\"of\":1,\"changes\":[{\"node\":\"area-a\",\"label\":\"Area\"}]", "Line 1: a node or link has `values`")]
    [InlineData("{\"version\":1,\"part\":1,\"of\":1,\"changes\":[{\"removedNode\":null}]", "Line 1: a change lacks its `removedNode`")]
    [InlineData("{\"version\":1,\"part\":1,\"of\":1,\"changes\":[]}}", "Line 1: this is not JSON")]
    public void A_line_of_another_form_is_refused_with_its_number(string content, string expected) =>
        Assert.Equal(expected, Assert.Throws<ChangeSetFormatException>(() => Read(Line(content)).ToArray()).Message);

    [Fact]
    public void A_line_may_say_what_it_says_in_any_order()
    {
        var line = JsonNode.Parse(Content(Write(1, Small)) + "}")!;
        var turned = Turned(line).ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        AssertSame(Small, Assert.Single(Read(Line(turned[..^1]))).ChangeSet);
    }

    [Fact]
    public void Whose_the_changes_are_may_be_said_after_them()
    {
        var line = Content(Write(1, Small)).Replace("\"origin\":\"SEED\",", string.Empty, StringComparison.Ordinal);

        Assert.All(Assert.Single(Read(Line(line))).ChangeSet.Nodes, node => Assert.Equal(Origin.Seed, node.Origin));
        Assert.All(Assert.Single(Read(Line(line + ",\"origin\":\"USER\""))).ChangeSet.Nodes, node => Assert.Equal(Origin.User, node.Origin));
    }

    [Fact]
    public void The_first_line_that_is_wrong_is_named_however_many_are_read_at_once()
    {
        var file = Enumerable.Range(1, 40).Select(version => version < 23 ? Write(version, Small) : Line("[]")).SelectMany(line => line).ToArray();

        var read = new List<long>();
        var error = Assert.Throws<ChangeSetFormatException>(() => read.AddRange(Read(file).Select(version => version.Version)));

        Assert.Equal(23, error.Line);
        Assert.Equal(22, read.Count);
    }

    [Fact]
    public void The_words_of_a_large_file_are_read_once_as_a_rule()
    {
        var large = Build(Enumerable.Range(0, 1500).Select(i => ($"Node {i % 50}", i % 7 / 2.0, (IEnumerable<string>)["X", "Y"])));

        var read = Assert.Single(Read(Write(1, large))).ChangeSet;

        AssertSame(large, read);
        var aliases = read.Nodes.Select(node => node.Values[node.Label.Layout.FindColumn("aliases")!.Index]!).Distinct(ReferenceEqualityComparer.Instance);
        Assert.InRange(aliases.Count(), 1, large.Nodes.Count / 10);
    }

    [Fact]
    public void Reading_takes_memory_for_what_is_read_and_for_little_beside()
    {
        const int count = 1_000;
        var line = Write(1, Build(Enumerable.Range(0, count).Select(i => ($"Node {i}", i / 4.0, (IEnumerable<string>)["X"]))))[..^1];
        var reader = new LineReader(Repository.Schema);
        reader.Read(1, line.ToArray());
        var again = line.ToArray();

        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(2, again);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        // A row of values and one of folds, each a reference for every column, are most of it.
        Assert.InRange(bytes / count, 1, 1_200);
    }

    private static JsonNode Turned(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Reverse().Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null ? null : Turned(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(element => element is null ? null : Turned(element))]),
        _ => node.DeepClone(),
    };

    private static string Content(byte[] line) => Encoding.UTF8.GetString(line)[..^(LineChecksum.End([]).Length + 1)];

    private static byte[] Line(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return [.. bytes, .. LineChecksum.End(bytes), (byte)'\n'];
    }

    private static byte[] Write(long version, ChangeSet changes)
    {
        using var stream = new MemoryStream();
        ChangeSetFormat.Write(stream, version, changes, Repository.Schema);
        return stream.ToArray();
    }

    private static IEnumerable<VersionedChangeSet> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        foreach (var version in ChangeSetFormat.Read(stream, Repository.Schema, GraphState.Empty))
            yield return version;
    }

    private static ChangeSet Build(IEnumerable<(string Text, double Number, IEnumerable<string> Aliases)> measures)
    {
        var stored = Seeds.Accept(string.Empty);
        var builder = new ChangeSetBuilder(Repository.Schema, GraphState.Of(stored.Nodes, stored.Links), Origin.User);
        var i = 0;
        foreach (var (text, number, aliases) in measures)
        {
            builder.Add(new NodeDraft(
                "Measure",
                $"meas-{i++}",
                [
                    new DraftProperty("name", DraftValue.Of("M" + Storable(text))),
                    new DraftProperty("value", DraftValue.Of(number)),
                    new DraftProperty("aliases", DraftValue.List(aliases.Select(alias => "A" + Storable(alias)))),
                    new DraftProperty("recorded", DraftValue.Object(("by", "planner"), ("on", "2025-01-31"))),
                ]));
        }

        var result = builder.Build();
        Assert.Empty(result.Errors);
        return result.ChangeSet!;
    }

    private static string Storable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune.Value is not (>= 0xFDD0 and <= 0xFDEF) && (rune.Value & 0xFFFE) != 0xFFFE));

    private static void AssertSame(ChangeSet expected, ChangeSet actual)
    {
        Assert.Equal(expected.Origin, actual.Origin);
        Assert.Equal(expected.RemovedNodes, actual.RemovedNodes);
        Assert.Equal(expected.RemovedLinks, actual.RemovedLinks);
        Assert.Equal(expected.Nodes.Select(Describe), actual.Nodes.Select(Describe));
        Assert.Equal(expected.Links.Select(Describe), actual.Links.Select(Describe));
    }

    private static string Describe(GraphNode node) => string.Join('\n', [
        node.Id, node.Label.Name, node.Origin.ToString(), $"{node.Revision}", .. node.AttestedOn, .. node.Values.Select(Describe), .. node.Folds.Select(Describe),
        .. node.Tokens.Select(tokens => $"{tokens.Property.Name}: {string.Join(' ', tokens.Tokens)} / {string.Join(' ', tokens.Wholes)}")]);

    private static string Describe(GraphLink link) => string.Join('\n', [
        link.Id, link.Type.Name, link.From, link.To, link.Origin.ToString(), $"{link.Revision}", .. link.AttestedOn,
        .. link.Values.Select(Describe), .. link.Folds.Select(Describe)]);

    private static string Describe(object? value) => value switch
    {
        null => "null",
        Array list => $"{list.GetType().Name}[{string.Join(", ", list.Cast<object?>().Select(Describe))}]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
