using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store;

/// <summary>Random conditions over random graphs find what a naive reading of the schema's words finds.</summary>
public sealed class FilterOracleTests
{
    private static readonly string[] Names = ["alpha", "Alpha", "álpha", "beta", "BETA two", "gamma", "ﬁn", "Straße"];
    private static readonly string[] Operands = ["a", "AL", "álpha", "beta", "two", "fi", "zz", "Alpha"];
    private static readonly string[] Kinds = ["RISK", "STRENGTH", "CONTEXT"];
    private static readonly string[] Levels = ["NATION", "LOCALITY"];

    [Fact]
    public void Conditions_of_any_depth_hold_as_they_read() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Compare(seed).GetAwaiter().GetResult()));

    private static async Task Compare(int seed)
    {
        var random = new Random(seed);
        var graph = new NaiveGraph(random);
        var store = await Records.Store(graph.Build());
        for (var i = 0; i < 5; i++)
        {
            var where = Finding(random, depth: 3);
            var data = await Ask.Data(
                store,
                "query ($where: FindingWhere) { findings(where: $where) { totalCount nodes { id } } }",
                new JsonObject { ["where"] = where.DeepClone() }.ToJsonString());
            var found = data.GetProperty("findings").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToArray();
            var expected = graph.Findings.Where(finding => graph.Holds(where, finding)).Select(finding => finding.Id).Order(StringComparer.Ordinal).ToArray();
            Assert.True(expected.SequenceEqual(found), $"{where.ToJsonString()}\nexpected {string.Join(' ', expected)}\nfound    {string.Join(' ', found)}");
        }
    }

    private static JsonObject Finding(Random random, int depth) => Object(random, depth, Finding, key => key switch
    {
        0 => ("name", Text(random)),
        1 => ("kind", Some(random, Kinds)),
        2 when depth > 0 => ("areas", Links(random, depth - 1, Area)),
        3 when depth > 0 => ("measures", Links(random, depth - 1, Measure)),
        _ => ("id", new JsonObject { ["in"] = new JsonArray([.. Enumerable.Range(0, 4).Select(_ => (JsonNode)$"f{random.Next(8)}")]) }),
    });

    private static JsonObject Area(Random random, int depth) => Object(random, depth, Area, key => key switch
    {
        0 => ("name", Text(random)),
        1 => ("level", Some(random, Levels)),
        2 when depth > 0 => ("findings", Links(random, depth - 1, Finding)),
        3 => ("isNull", new JsonArray("LEVEL")),
        _ => ("link", Link(random, depth)),
    });

    private static JsonObject Measure(Random random, int depth) => Object(random, depth, Measure, key => key switch
    {
        0 or 1 => ("value", Number(random)),
        2 => ("printed", Text(random)),
        _ => ("link", Link(random, depth)),
    });

    private static JsonObject Link(Random random, int depth) => Object(random, depth, Link, key => key switch
    {
        0 or 1 => ("detail", Text(random)),
        2 => ("titleOnly", random.Next(2) == 0),
        _ => ("basis", Some(random, ["STATED", "INFERRED"])),
    });

    private static JsonObject Object(Random random, int depth, Func<Random, int, JsonObject> same, Func<int, (string Key, JsonNode Value)> property)
    {
        var where = new JsonObject();
        for (var i = random.Next(0, 3); i >= 0; i--)
        {
            var (key, value) = random.Next(depth > 0 ? 9 : 6) switch
            {
                6 => ("AND", new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => (JsonNode)same(random, depth - 1))])),
                7 => ("OR", new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => (JsonNode)same(random, depth - 1))])),
                8 => ("NOT", same(random, depth - 1)),
                var other => property(other % 5),
            };
            where[key] = value;
        }

        return where;
    }

    private static JsonObject Links(Random random, int depth, Func<Random, int, JsonObject> end)
    {
        var where = new JsonObject();
        for (var i = random.Next(2); i >= 0; i--)
        {
            var (key, value) = random.Next(5) switch
            {
                0 => ("some", end(random, depth)),
                1 => ("none", end(random, depth)),
                2 => ("all", end(random, depth)),
                3 => ("single", end(random, depth)),
                _ => ("count", random.Next(2) == 0 ? new JsonObject { ["gte"] = random.Next(3) } : new JsonObject { ["in"] = new JsonArray(0, 2) }),
            };
            where[key] = value;
        }

        return where;
    }

    private static JsonObject Text(Random random) => random.Next(6) switch
    {
        0 => new JsonObject { ["eq"] = Names[random.Next(Names.Length)] },
        1 => new JsonObject { ["in"] = new JsonArray([.. Names.Where(_ => random.Next(2) == 0).Select(name => (JsonNode)name)]) },
        2 => new JsonObject { ["contains"] = Operands[random.Next(Operands.Length)] },
        3 => new JsonObject { ["startsWith"] = Operands[random.Next(Operands.Length)] },
        4 => new JsonObject { ["endsWith"] = Operands[random.Next(Operands.Length)], ["isNull"] = false },
        _ => new JsonObject { ["isNull"] = random.Next(2) == 0 },
    };

    private static JsonObject Number(Random random) => random.Next(4) switch
    {
        0 => new JsonObject { ["eq"] = random.Next(4) },
        1 => new JsonObject { ["lt"] = random.Next(4), ["gte"] = random.Next(3) - 0.5 },
        2 => new JsonObject { ["gt"] = random.Next(4) - 0.5 },
        _ => new JsonObject { ["isNull"] = random.Next(2) == 0 },
    };

    private static JsonArray Some(Random random, string[] words) => new([.. words.Where(_ => random.Next(2) == 0).Select(word => (JsonNode)word)]);

    private sealed record Thing(string Id, string Label, Dictionary<string, object?> Values);

    private sealed record Tie(Thing Finding, Thing End, Dictionary<string, object?> Values);

    /// <summary>A random graph, and what conditions on it mean, word by word.</summary>
    private sealed class NaiveGraph
    {
        private readonly List<Thing> _ends = [];
        private readonly List<Tie> _ties = [];

        public NaiveGraph(Random random)
        {
            for (var i = random.Next(1, 4); i >= 0; i--)
                _ends.Add(new Thing($"a{i}", "Area", new() { ["name"] = Pick(random), ["level"] = random.Next(3) == 0 ? null : Levels[random.Next(2)] }));
            for (var i = random.Next(0, 5); i >= 0; i--)
                _ends.Add(new Thing($"m{i}", "Measure", new() { ["name"] = "m", ["value"] = random.Next(4) == 0 ? null : (object)(double)random.Next(4), ["printed"] = random.Next(2) == 0 ? null : Pick(random) }));
            for (var i = 0; i < 8; i++)
            {
                var finding = new Thing($"f{i}", "Finding", new() { ["name"] = Pick(random), ["kind"] = Kinds[random.Next(3)] });
                Findings.Add(finding);
                foreach (var end in _ends.Where(_ => random.Next(3) == 0))
                    _ties.Add(new Tie(finding, end, new() { ["detail"] = random.Next(2) == 0 ? null : Pick(random), ["titleOnly"] = random.Next(3) == 0, ["basis"] = "STATED" }));
            }
        }

        public List<Thing> Findings { get; } = [];

        public ChangeSet Build()
        {
            var record = new RecordBuilder();
            foreach (var thing in Findings.Concat(_ends))
                record.Add(thing.Label, thing.Id, [.. thing.Values.Select(value => (value.Key, value.Value))]);
            foreach (var tie in _ties)
            {
                record.Link(
                    tie.Finding.Id,
                    tie.End.Label == "Area" ? "IN_AREA" : "MEASURED_BY",
                    tie.End.Id,
                    [.. tie.Values.Where(value => value.Key != "basis").Select(value => (value.Key, value.Value))]);
            }

            return record.Build();
        }

        public bool Holds(JsonObject where, Thing thing, Tie? through = null) => where.All(entry => entry.Key switch
        {
            "AND" => entry.Value!.AsArray().All(item => Holds(item!.AsObject(), thing, through)),
            "OR" => entry.Value!.AsArray().Any(item => Holds(item!.AsObject(), thing, through)),
            "NOT" => !Holds(entry.Value!.AsObject(), thing, through),
            "link" => HoldsOfLink(entry.Value!.AsObject(), through!),
            "isNull" => thing.Values["level"] is null,
            "areas" or "measures" or "findings" => HoldsOfLinks(entry.Value!.AsObject(), Ties(thing, entry.Key)),
            "id" => Compare(entry.Value!, thing.Id),
            _ => Compare(entry.Value!, thing.Values[entry.Key]),
        });

        private (Thing End, Tie Tie)[] Ties(Thing thing, string field) => field == "findings"
            ? [.. _ties.Where(tie => tie.End == thing).Select(tie => (tie.Finding, tie))]
            : [.. _ties.Where(tie => tie.Finding == thing && tie.End.Label == (field == "areas" ? "Area" : "Measure")).Select(tie => (tie.End, tie))];

        private bool HoldsOfLinks(JsonObject where, (Thing End, Tie Tie)[] ties) => where.All(entry =>
        {
            if (entry.Key == "count")
                return Compare(entry.Value!, (double)ties.Length);
            var meet = ties.Count(tie => Holds(entry.Value!.AsObject(), tie.End, tie.Tie));
            return entry.Key switch
            {
                "some" => meet > 0,
                "none" => meet == 0,
                "all" => meet == ties.Length,
                _ => meet == 1,
            };
        });

        private static bool HoldsOfLink(JsonObject where, Tie tie) => where.All(entry => entry.Key switch
        {
            "AND" => entry.Value!.AsArray().All(item => HoldsOfLink(item!.AsObject(), tie)),
            "OR" => entry.Value!.AsArray().Any(item => HoldsOfLink(item!.AsObject(), tie)),
            "NOT" => !HoldsOfLink(entry.Value!.AsObject(), tie),
            _ => Compare(entry.Value!, tie.Values[entry.Key]),
        });

        private static bool Compare(JsonNode condition, object? value) => condition switch
        {
            JsonArray words => words.Any(word => word!.GetValue<string>() == (string?)value),
            JsonValue flag => value is bool truth && truth == flag.GetValue<bool>(),
            _ => condition.AsObject().All(entry => CompareOne(entry.Key, entry.Value!, value)),
        };

        private static bool CompareOne(string comparison, JsonNode operand, object? value)
        {
            if (comparison == "isNull")
                return value is null == operand.GetValue<bool>();
            return value switch
            {
                null => false,
                double number => comparison switch
                {
                    "eq" => number == Number(operand),
                    "in" => operand.AsArray().Any(item => Number(item!) == number),
                    "lt" => number < Number(operand),
                    "gt" => number > Number(operand),
                    _ => number >= Number(operand),
                },
                _ => comparison switch
                {
                    "eq" => (string)value == operand.GetValue<string>(),
                    "in" => operand.AsArray().Any(item => item!.GetValue<string>() == (string)value),
                    "contains" => Plain((string)value).Contains(Plain(operand.GetValue<string>()), StringComparison.Ordinal),
                    "startsWith" => Plain((string)value).StartsWith(Plain(operand.GetValue<string>()), StringComparison.Ordinal),
                    _ => Plain((string)value).EndsWith(Plain(operand.GetValue<string>()), StringComparison.Ordinal),
                },
            };
        }

        private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

        private static string Plain(string text) =>
            string.Concat(text.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

        private static string Pick(Random random) => Names[random.Next(Names.Length)];
    }
}
