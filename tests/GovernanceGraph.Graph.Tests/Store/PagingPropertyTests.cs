using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store;

/// <summary>Walking all pages of a list while rows come and go between them visits every row that was there throughout exactly once.</summary>
public sealed class PagingPropertyTests
{
    private static readonly string[] Names = ["a", "A", "á", "b", "Ä", "z", "ﬁ", "𝒳", "\uE000"];
    private static readonly string[] Keys = ["name", "value", "met", "period", "rag"];

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Every_row_that_stays_is_visited_exactly_once(bool nested, bool backwards) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Walk(seed, nested, backwards).GetAwaiter().GetResult()));

    private static async Task Walk(int seed, bool nested, bool backwards)
    {
        var random = new Random(seed);
        var record = new RecordBuilder();
        record.Add("Area", "area-1");
        var there = new HashSet<string>();
        var next = 0;
        for (var i = random.Next(0, 25); i > 0; i--)
            Insert();
        var store = await Records.Store(record.Build());
        var stayed = there.ToHashSet();
        var order = $"[{string.Join(", ", Keys.Where(_ => random.Next(3) == 0).OrderBy(_ => random.Next()).Select(key => $"{{ {key}: {(random.Next(2) == 0 ? "ASC" : "DESC")} }}"))}]";
        var list = $"measures(sort: {order}, {(backwards ? "last: $n, before: $at" : "first: $n, after: $at")}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}";
        var operation = $"query ($n: Int, $at: String) {{ {(nested ? $"area(id: \"area-1\") {{ {list} }}" : list)} }}";

        var visited = new List<string>();
        string? at = null;
        for (var page = 0; ; page++)
        {
            var data = await Ask.Data(store, operation, JsonSerializer.Serialize(new { n = random.Next(1, 6), at }));
            var measures = (nested ? data.GetProperty("area") : data).GetProperty("measures");
            var ids = measures.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToArray();
            visited.InsertRange(backwards ? 0 : visited.Count, ids);
            var info = measures.GetProperty("pageInfo");
            if (!info.GetProperty(backwards ? "hasPreviousPage" : "hasNextPage").GetBoolean())
                break;
            at = info.GetProperty(backwards ? "startCursor" : "endCursor").GetString();
            if (page < 20)
                await Change();
        }

        Assert.Equal(visited.Distinct(), visited);
        Assert.Equal(stayed.Order(StringComparer.Ordinal), visited.Where(stayed.Contains).Order(StringComparer.Ordinal));
        var whole = await Ask.Data(store, nested ? $"{{ area(id: \"area-1\") {{ measures(sort: {order}) {{ nodes {{ id }} }} }} }}" : $"{{ measures(sort: {order}) {{ nodes {{ id }} }} }}");
        var sorted = (nested ? whole.GetProperty("area") : whole).GetProperty("measures").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);
        Assert.Equal(sorted.Where(stayed.Contains), visited.Where(stayed.Contains));

        void Insert()
        {
            var id = $"m-{random.Next(1000)}-{next++}";
            record.Add(
                "Measure",
                id,
                ("name", Names[random.Next(Names.Length)] + (random.Next(3) == 0 ? Names[random.Next(Names.Length)] : "")),
                ("value", random.Next(4) == 0 ? null : random.Next(-3, 4) / 2.0),
                ("rag", random.Next(2) == 0 ? null : "RED"),
                ("period", random.Next(3) == 0 ? null : GovernanceGraph.Graph.Changes.DraftValue.Object(("printed", "then"), ("from", $"20{random.Next(10, 13)}-01-01"))));
            record.Link(id, "IN_AREA", "area-1");
            there.Add(id);
        }

        async Task Change()
        {
            foreach (var id in there.Where(_ => random.Next(8) == 0).ToArray())
            {
                record.Remove(id);
                there.Remove(id);
                stayed.Remove(id);
            }

            for (var i = random.Next(0, 3); i > 0; i--)
                Insert();
            await store.ApplyAsync(record.Build(), CancellationToken.None);
        }
    }
}
