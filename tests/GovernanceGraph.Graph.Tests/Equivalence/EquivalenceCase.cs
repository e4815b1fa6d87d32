using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Store.Simple;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>
/// One random record, random changes to it and random operations after each, put to a store and to the oracle. All of it follows from the seed.
/// </summary>
internal sealed class EquivalenceCase
{
    private const int Changes = 8;
    private const int OperationsAfterAChange = 14;

    // Every so many seeds a label outgrows a group of rows, and a node the links that lie in one piece.
    private const int SeedsBetweenLargeRecords = 5;
    private const int LargeLabel = 1_300;

    private readonly int _seed;
    private readonly RandomValues _values;
    private readonly RandomRecord _record;
    private readonly Coverage _coverage;
    private readonly List<string> _cursors = [];
    private readonly SimpleGraphStore _oracle = new(Records.Served);
    private readonly IGraphStore _tested;
    private readonly Comparison _comparison;
    private int _change;

    public EquivalenceCase(int seed, IGraphStore tested)
    {
        _seed = seed;
        _values = new RandomValues(new Random(seed));
        _record = new RandomRecord(Records.Served.Model, seed);
        _coverage = new Coverage(_values);
        _tested = tested;
        _comparison = new Comparison(_oracle, tested);
    }

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
        foreach (var change in _record.Load(nodes: 40 + (_values.Below(10) * 10), links: 400 + _values.Below(500)))
        {
            if (await Apply(change) is { } refusal)
                return refusal;
        }

        if (_seed % SeedsBetweenLargeRecords == 0 && await Apply(_record.Grow(LargeLabel)) is { } large)
            return large;
        for (var i = 0; i < Changes; i++)
        {
            var generator = new OperationGenerator(Records.Served, _record.Graph, _values, _coverage, _cursors);
            for (var asked = 0; asked < OperationsAfterAChange; asked++)
            {
                if (await Ask(generator.Next()) is { } difference)
                    return difference;
            }

            if (await Apply(_record.Next()) is { } refused)
                return refused;
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

    private async Task<string?> Ask(AskedOperation operation)
    {
        var setting = Comparison.Setting(_values);
        for (var page = 0; ; page++)
        {
            string? answer = null;
            if (await _comparison.Difference(operation, setting, text => answer = text) is { } difference)
                return Told(difference);
            using var response = JsonDocument.Parse(answer!);
            Count(response.RootElement, isFollowUp: page > 0);
            Remember(FollowUp.Cursors(operation, response.RootElement));
            if (page == 2 || FollowUp.Of(operation, response.RootElement, _values) is not { } next)
                return null;
            operation = next;
        }
    }

    private void Count(JsonElement response, bool isFollowUp)
    {
        Asked++;
        WentOn += isFollowUp ? 1 : 0;
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
