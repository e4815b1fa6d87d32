using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Oracle;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Equivalence.Mutants;

/// <summary>The comparison finds what it is there to find: stores with a known fault.</summary>
public sealed class MutantTests
{
    private const int MostSeeds = 12;

    public static TheoryData<string> Names => [.. Faults.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_store_is_found_that(string fault) => Assert.NotNull(await FirstDifference(Faults.All[fault]));

    [Fact]
    public async Task A_reader_that_mixes_two_versions_is_found() =>
        Assert.NotNull(await ReadersDuringCommits.FindDifference(new LateStore(new SimpleGraphStore(Records.Served)), seed: 1, commits: 100));

    [Fact]
    public async Task What_differs_is_told_in_few_words()
    {
        var told = await FirstDifference(Faults.All["keeps numbers in four bytes"]);
        Assert.NotNull(told);
        Assert.Contains("seed ", told, StringComparison.Ordinal);
        Assert.Contains("variables: ", told, StringComparison.Ordinal);
        Assert.InRange(told.Split('\n').Length, 6, 18);
    }

    private static async Task<string?> FirstDifference(Func<IGraphStore, IGraphStore> mutate)
    {
        for (var seed = 1; seed <= MostSeeds; seed++)
        {
            if (await EquivalenceCase.Of(seed, mutate(new SimpleGraphStore(Records.Served))).FindDifference() is { } difference)
                return difference;
        }

        return null;
    }
}
