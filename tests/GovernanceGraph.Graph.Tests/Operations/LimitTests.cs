using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Operations;

public sealed class LimitTests
{
    [Fact]
    public Task An_operation_may_be_as_deep_as_the_limit() => Limit(
        """{ area(id: "area-dun") { name } }""",
        2,
        n => new PlanLimits { MaxDepth = n },
        "nested 2 levels deep; the limit MaxDepth is 1");

    [Fact]
    public Task A_page_may_be_as_large_as_the_limit() => Limit(
        "{ findings(first: 3) { totalCount } }",
        3,
        n => new PlanLimits { MaxPageSize = n },
        "`first` asks for 3; the limit MaxPageSize is 2");

    [Fact]
    public Task A_list_without_a_page_may_be_as_long_as_the_limit() => Limit(
        "{ findings { nodes { id } } }",
        5,
        n => new PlanLimits { MaxPageSize = n },
        "The list has 5 entries; the limit MaxPageSize is 4");

    [Fact]
    public Task Only_a_count_needs_no_page() => Accepted("{ findings { totalCount groups(by: [KIND]) { count } } }", new PlanLimits { MaxPageSize = 1 });

    [Fact]
    public Task A_nested_list_has_the_same_limit() => Limit(
        """{ area(id: "area-dun") { findings { nodes { id } } } }""",
        3,
        n => new PlanLimits { MaxPageSize = n },
        "The list has 3 entries; the limit MaxPageSize is 2");

    [Fact]
    public Task As_many_ids_as_a_page_may_be_asked_for() => Limit(
        """{ nodes(ids: ["area-dun", "post-chief"]) { id } }""",
        2,
        n => new PlanLimits { MaxPageSize = n },
        "`ids` asks for 2; the limit MaxPageSize is 1");

    [Fact]
    public Task Statements_of_a_document_have_pages_too() => Limit(
        """{ document(id: "doc-2024") { statements { edges { cursor } } } }""",
        14,
        n => new PlanLimits { MaxPageSize = n },
        "The list has 14 entries; the limit MaxPageSize is 13");

    [Fact]
    public Task An_answer_may_have_as_many_objects_as_the_limit() => Limit(
        "{ findings(first: 2) { nodes { id } } }",
        3,
        n => new PlanLimits { MaxRows = n },
        "more than 2 objects, the limit MaxRows");

    [Fact]
    public async Task As_many_links_as_the_limit_may_be_visited() => await Limit(
        await Records.EmbeddedStore(Records.Small),
        """{ findings(where: { NOT: { name: { contains: "nothing of the kind" } } }) { totalCount } }""",
        5,
        n => new PlanLimits { MaxLinksVisited = n },
        "more than 4 links to be visited, the limit MaxLinksVisited");

    [Fact]
    public async Task Combinations_of_group_keys_are_counted_as_well() => await Limit(
        await Records.EmbeddedStore(Records.Small),
        """{ area(id: "area-elsewhere") { findings { groups(by: [AREAS]) { count } } } }""",
        8,
        n => new PlanLimits { MaxLinksVisited = n },
        "the limit MaxLinksVisited");

    [Fact]
    public Task A_condition_may_have_as_many_parts_as_the_limit() => Limit(
        """{ findings(where: { kind: [RISK], areas: { some: { name: { eq: "x" } } }, OR: [{ kind: [RISK] }] }) { totalCount } }""",
        5,
        n => new PlanLimits { MaxConditions = n },
        "`where` has more than 4 conditions, the limit MaxConditions");

    [Fact]
    public async Task An_answer_may_have_as_many_bytes_as_the_limit()
    {
        const string Operation = "{ findings { nodes { id name gist } } }";
        var bytes = System.Text.Encoding.UTF8.GetByteCount(await Ask.Text(await Records.Store(Records.Small), Operation));
        await Limit(Operation, bytes, n => new PlanLimits { MaxResultBytes = n }, $"more than {bytes - 1} bytes, the limit MaxResultBytes");
    }

    [Fact]
    public async Task An_answer_far_beyond_the_limit_is_stopped_while_it_is_written()
    {
        var fields = string.Concat(Enumerable.Range(0, 14).Select(i => $" a{i}: name"));
        var errors = await Ask.Errors(
            await Records.Store(Records.Published),
            $"{{ findings {{ nodes {{ {fields} }} }} }}",
            options: new OperationOptions { Limits = new PlanLimits { MaxResultBytes = 100_000 } });
        Assert.Contains("more than 100000 bytes", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_buffer_takes_at_most_a_segment_more_than_its_limit()
    {
        using var buffer = new ResponseBuffer { MaxBytes = 100_000 };
        Assert.Throws<ResponseTooLargeException>(() =>
        {
            while (buffer.Position < 10_000_000)
                buffer.Write("0123456789"u8);
        });
        Assert.InRange(buffer.Position, 100_000, 1_200_000);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "longer than 5 seconds, the limit MaxTime")]
    public async Task An_operation_may_take_as_long_as_the_limit(int ticksTooMany, string? error)
    {
        var time = new ManualTime();
        var limits = new PlanLimits { MaxTime = TimeSpan.FromSeconds(5) };
        var store = new SlowStore(await Records.Store(Records.Small), () => time.Advance(limits.MaxTime - TimeSpan.FromTicks(1) + TimeSpan.FromTicks(ticksTooMany)));
        var answer = await Ask.Text(store, "{ findings { totalCount } }", options: new OperationOptions { Limits = limits }, time: time);
        if (error is null)
            Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        else
            Assert.Contains(error, answer, StringComparison.Ordinal);
    }

    private static async Task Limit(string operation, int needed, Func<int, PlanLimits> limits, string error)
    {
        await Limit(await Records.EmbeddedStore(Records.Small), operation, needed, limits, error);
        await Limit(await Records.SimpleStore(Records.Small), operation, needed, limits, error);
    }

    private static async Task Limit(IGraphStore store, string operation, int needed, Func<int, PlanLimits> limits, string error)
    {
        Assert.Empty(await Ask.Errors(store, operation, options: new OperationOptions { Limits = limits(needed) }));
        var text = await Ask.Text(store, operation, options: new OperationOptions { Limits = limits(needed - 1) });
        var refusal = Assert.Single(JsonDocument.Parse(text).RootElement.GetProperty("errors").EnumerateArray());
        Assert.Contains(error, refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("LIMIT_EXCEEDED", refusal.GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task Accepted(string operation, PlanLimits limits) =>
        Assert.Empty(await Ask.Errors(await Records.Store(Records.Small), operation, options: new OperationOptions { Limits = limits }));

    private sealed class ManualTime : TimeProvider
    {
        private readonly List<(DateTimeOffset Due, TimerCallback Callback, object? State)> _timers = [];
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan by)
        {
            _now += by;
            foreach (var (_, callback, state) in _timers.Where(timer => timer.Due <= _now).ToArray())
                callback(state);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add((_now + dueTime, callback, state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    // Lets time pass before it looks at its token, as a store does between two looks.
    private sealed class SlowStore(IGraphStore store, Action wait) : IGraphStore
    {
        public ValueTask<GraphResult> ExecuteAsync(BoundPlan plan, ExecutionOptions options, CancellationToken cancellationToken)
        {
            wait();
            cancellationToken.ThrowIfCancellationRequested();
            return store.ExecuteAsync(plan, options, cancellationToken);
        }

        public ValueTask<long> ApplyAsync(ChangeSet changes, CancellationToken cancellationToken) => store.ApplyAsync(changes, cancellationToken);

        public IAsyncEnumerable<Commit> ReadCommitsAsync(long afterVersion, CancellationToken cancellationToken) => store.ReadCommitsAsync(afterVersion, cancellationToken);

        public ValueTask<StoreHealth> CheckHealthAsync(CancellationToken cancellationToken) => store.CheckHealthAsync(cancellationToken);
    }
}
