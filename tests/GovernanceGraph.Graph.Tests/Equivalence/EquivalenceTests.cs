using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Store;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>
/// Holds a store to the oracle, byte for byte, over random records, changes and operations. Each store has a class derived from this one.
/// GOVERNANCEGRAPH_EQUIVALENCE_SEEDS says which seeds are tried: <c>1-500</c>, or <c>17</c> for the one that failed.
/// </summary>
public abstract class EquivalenceTests
{
    private const string Usual = "1-12";

    public static TheoryData<int> Seeds
    {
        get
        {
            var bounds = (Environment.GetEnvironmentVariable("GOVERNANCEGRAPH_EQUIVALENCE_SEEDS") ?? Usual).Split('-');
            var (first, last) = (Number(bounds[0]), Number(bounds[^1]));
            return [.. Enumerable.Range(first, last - first + 1)];
        }
    }

    /// <summary>A store for the served schema that holds nothing.</summary>
    protected abstract ValueTask<IGraphStore> EmptyStore();

    /// <summary>Writes the first changes, each a version of its own; a store that has a faster way for a whole record takes it for some seeds.</summary>
    protected virtual async ValueTask Load(IGraphStore store, IReadOnlyList<ChangeSet> changes, int seed)
    {
        foreach (var change in changes)
            await store.ApplyAsync(change, CancellationToken.None);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_answer_is_the_oracles_byte_for_byte(int seed)
    {
        var store = await EmptyStore();
        Assert.Null(await new EquivalenceCase(seed, store, changes => Load(store, changes, seed)).FindDifference());
    }

    [Fact]
    public async Task Readers_see_one_version_while_a_thousand_commits_are_made() => Assert.Null(await ReadersDuringCommits.FindDifference(await EmptyStore(), seed: 2));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
