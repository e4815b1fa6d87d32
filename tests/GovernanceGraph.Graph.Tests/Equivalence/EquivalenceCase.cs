using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Oracle;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>
/// One random record, random changes to it and random operations after each, put to a store and to the oracle. All of it follows from the seed.
/// </summary>
internal sealed class EquivalenceCase
{
    private const int Changes = 8;
    private const int OperationsAfterAChange = 10;

    // Every so many seeds a label outgrows a group of rows, and a node the links that lie in one piece.
    private const int SeedsBetweenLargeRecords = 5;
    private const int LargeLabel = 1_060;
    private const int LongestWalk = 3;

    private readonly int _seed;
    private readonly RandomValues _values;
    private readonly RandomRecord _record;
    private readonly Coverage _coverage;
    private readonly List<string> _cursors = [];
    private readonly List<AskedOperation> _later = [];
    private readonly SimpleGraphStore _oracle = new(Records.Served);
    private readonly IGraphStore _tested;
    private readonly Func<IReadOnlyList<ChangeSet>, ValueTask> _load;
    private readonly Comparison _comparison;
    private int _change;

    /// <summary>A case for a store that is empty.</summary>
    /// <param name="seed">What the case follows from.</param>
    /// <param name="tested">The store.</param>
    /// <param name="load">How the store takes its first changes.</param>
    public EquivalenceCase(int seed, IGraphStore tested, Func<IReadOnlyList<ChangeSet>, ValueTask> load)
    {
        _seed = seed;
        _values = new RandomValues(new Random(seed));
        _record = new RandomRecord(Records.Served.Model, seed);
        _coverage = new Coverage(_values);
        _tested = tested;
        _load = load;
        _comparison = new Comparison(_oracle, tested);
    }

    /// <summary>A case for a store that is empty and takes one change after another.</summary>
    public static EquivalenceCase Of(int seed, IGraphStore tested) => new(seed, tested, async changes =>
    {
        foreach (var change in changes)
            await tested.ApplyAsync(change, CancellationToken.None);
    });

    /// <summary>How many operations were asked.</summary>
    public int Asked { get; private set; }

    /// <summary>How many of them were answered with at least one entry of a list.</summary>
    public int AnsweredWithEntries { get; private set; }

    /// <summary>How many of them were answered with an error.</summary>
    public int AnsweredWithErrors { get; private set; }

    /// <summary>How many of them went on from a cursor.</summary>
    public int WentOn { get; private set; }

    /// <summary>Asks until an answer differs.</summary>
    /// <returns>The failing case, shrunk; null where all answers are the same.</returns>
    public async Task<string?> FindDifference()
    {
        await Load();
        for (var i = 0; i < Changes; i++)
        {
            if (await AskMany() is { } difference)
                return difference;
            if (await Apply(_record.Next()) is { } refused)
                return refused;
            foreach (var operation in _later)
            {
                if (await Ask(operation) is ({ } later, _))
                    return later;
            }

            _later.Clear();
        }

        return null;
    }

    private async Task Load()
    {
        List<ChangeSet> first = [.. _record.Load(nodes: 40 + (_values.Below(10) * 10), links: 400 + _values.Below(500))];
        if (_seed % SeedsBetweenLargeRecords == 0)
            first.Add(_record.Grow(LargeLabel));
        foreach (var change in first)
            await _oracle.ApplyAsync(change, CancellationToken.None);
        await _load(first);
        _change = first.Count;
    }

    private async Task<string?> AskMany()
    {
        var generator = new OperationGenerator(Records.Served, _record.Graph, _values, _coverage, _cursors);
        for (var asked = 0; asked < OperationsAfterAChange; asked++)
        {
            var operation = generator.Next();
            if (await Walk(operation) is { } difference)
                return difference;
            if (_values.Chance(40) && await Ask(generator.Again(operation)) is ({ } again, _))
                return again;
        }

        return null;
    }

    private async Task<string?> Apply(ChangeSet changes)
    {
        _change++;
        var version = await _oracle.ApplyAsync(changes, CancellationToken.None);
        var applied = await _tested.ApplyAsync(changes, CancellationToken.None);
        return applied == version ? null : Told($"The change made version {applied.ToString(CultureInfo.InvariantCulture)}, not {version.ToString(CultureInfo.InvariantCulture)}.");
    }

    // Asks, and goes on from the cursors of the answers; a walk that is not at its end may go on after the next change.
    private async Task<string?> Walk(AskedOperation operation)
    {
        for (var page = 0; ; page++)
        {
            var (difference, next) = await Ask(operation);
            if (difference is not null || next is null)
                return difference;
            if (page == LongestWalk || _values.Chance(20))
            {
                _later.Add(next);
                return null;
            }

            operation = next;
            WentOn++;
        }
    }

    private async Task<(string? Difference, AskedOperation? Next)> Ask(AskedOperation operation)
    {
        string? answer = null;
        if (await _comparison.Difference(operation, Comparison.Setting(_values), text => answer = text) is { } difference)
            return (Told(difference), null);
        using var response = JsonDocument.Parse(answer!);
        Count(response.RootElement);
        Remember(FollowUp.Cursors(operation, response.RootElement));
        return (null, FollowUp.Of(operation, response.RootElement, _values));
    }

    private void Count(JsonElement response)
    {
        Asked++;
        AnsweredWithErrors += response.TryGetProperty("errors", out _) ? 1 : 0;
        AnsweredWithEntries += response.TryGetProperty("data", out var data) && HasEntry(data) ? 1 : 0;
    }

    private void Remember(IEnumerable<string> cursors)
    {
        _cursors.AddRange(cursors.Take(2));
        if (_cursors.Count > 40)
            _cursors.RemoveRange(0, 20);
    }

    private string Told(string difference) =>
        $"seed {_seed.ToString(CultureInfo.InvariantCulture)}, after change {_change.ToString(CultureInfo.InvariantCulture)}, operation {(Asked + 1).ToString(CultureInfo.InvariantCulture)}\n{difference}";

    private static bool HasEntry(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasEntry(member.Value)),
        _ => false,
    };
}
