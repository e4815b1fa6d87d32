using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>What a statement fetches for the computed fields below one root field, all of which see the same day.</summary>
/// <param name="root">The root field.</param>
internal sealed class RootFetch(PlanRoot root)
{
    private readonly List<(int Nodes, int Links)> _fields = [];

    /// <summary>The day, as the plan has it.</summary>
    public Parameter<string?> AsOf => root.AsOf;

    /// <summary>The fields of an answer that have nodes and links, in pairs.</summary>
    public IReadOnlyList<(int Nodes, int Links)> Fields => _fields;

    /// <summary>Adds a pair of fields.</summary>
    public void Add(int nodes, int links) => _fields.Add((nodes, links));
}
