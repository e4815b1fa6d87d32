using System.Collections.Frozen;
using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Paths;
using GovernanceGraph.Graph.Search;

namespace GovernanceGraph.Graph.Store;

/// <summary>The closed list of the classes behind <c>@computed(by:)</c>.</summary>
internal static class Computations
{
    private static readonly FrozenDictionary<string, Computation> ByName = new Computation[]
    {
        new AccountabilityComputation(),
        new AttestationComputation(),
        new GapsComputation(),
        new PathsComputation(),
        new RecordComputation(),
        new SearchComputation(),
    }.ToFrozenDictionary(computation => computation.Name);

    /// <summary>The computation of that name.</summary>
    public static Computation Find(string name) =>
        ByName.TryGetValue(name, out var found) ? found : throw new InvalidOperationException($"The schema names a computation {name} that does not exist.");

    /// <summary>Whether there is a computation of that name.</summary>
    public static bool Contains(string name) => ByName.ContainsKey(name);
}
