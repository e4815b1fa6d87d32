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
    /// <summary>How many commits are made while readers ask.</summary>
    protected virtual int Commits => 1_000;

    /// <summary>The seeds that are tried.</summary>
    /// <param name="usual">Those unless others are named.</param>
    protected static TheoryData<int> SeedsUnlessNamed(string usual)
    {
        var bounds = (Environment.GetEnvironmentVariable("GOVERNANCEGRAPH_EQUIVALENCE_SEEDS") ?? usual).Split('-');
        var (first, last) = (Number(bounds[0]), Number(bounds[^1]));
        return [.. Enumerable.Range(first, last - first + 1)];
    }

    /// <summary>A store for the served schema that holds nothing.</summary>
    protected abstract ValueTask<IGraphStore> EmptyStore();

    /// <summary>Writes the first changes, each a version of its own; a store that has a faster way for a whole record takes it for some seeds.</summary>
    protected virtual async ValueTask Load(IGraphStore store, IReadOnlyList<ChangeSet> changes, int seed)
    {
        foreach (var change in changes)
            await store.ApplyAsync(change, CancellationToken.None);
    }

    /// <summary>Fails where an answer is another than the oracle's.</summary>
    protected async Task Hold(int seed)
    {
        var store = await EmptyStore();
        Assert.Null(await new EquivalenceCase(seed, store, changes => Load(store, changes, seed)).FindDifference());
    }

    [Fact]
    public async Task Readers_see_one_version_while_many_commits_are_made() =>
        Assert.Null(await ReadersDuringCommits.FindDifference(await EmptyStore(), seed: 2, Commits));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
