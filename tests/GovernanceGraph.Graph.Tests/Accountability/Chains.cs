using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Accountability;

/// <summary>Reads chains as lines of text, so that a test can show what it expects.</summary>
internal static class Chains
{
    public static Chain Of(GraphView view, string id) => Chain.Of(view, view.Node(id));

    /// <summary>The links of one role, with level, and where it is not the start's, the role from which the way up began.</summary>
    public static string[] In(this Chain chain, StepRole role) => [.. chain.InRole(role)
        .Select(step => $"{step.Way.Level} {step.Link.Id}{(step.Via is { } via ? $" via {via.Name()}" : string.Empty)}")];

    /// <summary>The one step of a role over a link.</summary>
    public static ChainStep Step(this Chain chain, StepRole role, string link) => Assert.Single(chain.InRole(role), step => step.Link.Id == link);

    public static string[] GapIds(this Chain chain) => [.. chain.Gaps.Select(gap => gap.Id)];
}
