using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>
/// What a store is asked to write, checked and complete: values derived, texts folded, search tokens cut. The only way into a store.
/// A node or link replaces what is stored under its id.
/// </summary>
public sealed class ChangeSet
{
    internal ChangeSet(
        Origin origin,
        IReadOnlyList<GraphNode> nodes,
        IReadOnlyList<GraphLink> links,
        IReadOnlyList<string> removedNodes,
        IReadOnlyList<string> removedLinks)
    {
        Origin = origin;
        Nodes = nodes;
        Links = links;
        RemovedNodes = removedNodes;
        RemovedLinks = removedLinks;
    }

    /// <summary>Who makes the change.</summary>
    public Origin Origin { get; }

    /// <summary>The nodes to write, ordered by id.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>The links to write, ordered by id.</summary>
    public IReadOnlyList<GraphLink> Links { get; }

    /// <summary>The ids of nodes to remove, ordered. Their links are all in <see cref="RemovedLinks"/>.</summary>
    public IReadOnlyList<string> RemovedNodes { get; }

    /// <summary>The ids of links to remove, ordered; they are removed before any node is.</summary>
    public IReadOnlyList<string> RemovedLinks { get; }
}

/// <summary>A change set, or everything that is wrong with the drafts.</summary>
/// <param name="ChangeSet">The change set; null when there are errors.</param>
/// <param name="Errors">The errors by place; empty when there is a change set.</param>
public sealed record ChangeSetResult(ChangeSet? ChangeSet, IReadOnlyList<ChangeError> Errors)
{
    /// <summary>Where each node and link was first written, by id.</summary>
    public IReadOnlyDictionary<string, SourcePosition?> Positions { get; init; } = new Dictionary<string, SourcePosition?>();
}
