using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store;

/// <summary>
/// What is visible of one version of the graph on one day: nodes, and links whose two ends are visible (design, "Time"). Chains, gaps, search
/// and paths are made over it, so that a date hides the same things from all of them. A store gives all of the graph, or the part that a
/// question can reach.
/// </summary>
public abstract class GraphView
{
    /// <summary>The model.</summary>
    public abstract GraphSchema Schema { get; }

    /// <summary>The day for which the answer holds, <c>yyyy-MM-dd</c>.</summary>
    public abstract string AsOf { get; }

    /// <summary>The version of the graph.</summary>
    public abstract long Version { get; }

    /// <summary>The node of that id, or null where there is none or it is not visible.</summary>
    public abstract GraphNode? FindNode(string id);

    /// <summary>The node of that id whatever the day: a citation's document is never hidden. Null where there is none.</summary>
    public abstract GraphNode? FindNodeAtAnyTime(string id);

    /// <summary>The visible nodes of a label, in no order.</summary>
    public abstract IEnumerable<GraphNode> Nodes(NodeLabel label);

    /// <summary>
    /// Visible nodes of some labels, among them every one that has these search tokens, in no order. A store that keeps an index of tokens gives
    /// no others; one that does not gives all.
    /// </summary>
    /// <param name="labels">The labels.</param>
    /// <param name="whole">Tokens that a node must have.</param>
    /// <param name="beginning">What one of its tokens must start with.</param>
    public virtual IEnumerable<GraphNode> NodesWithTokens(IReadOnlyCollection<NodeLabel> labels, IEnumerable<string> whole, string beginning) =>
        labels.SelectMany(Nodes);

    /// <summary>The nodes of a label whatever the day, in no order: a date never hides which documents were searched.</summary>
    public abstract IEnumerable<GraphNode> NodesAtAnyTime(NodeLabel label);

    /// <summary>The visible links of one type that begin at a node, ordered by the other end's id, then by their own.</summary>
    public abstract IEnumerable<GraphLink> Out(GraphNode node, string type);

    /// <summary>The visible links of one type that end at a node, ordered by the other end's id, then by their own.</summary>
    public abstract IEnumerable<GraphLink> In(GraphNode node, string type);

    /// <summary>Every visible link of a node, in both directions, ordered by type, then by the other end's id, then by their own.</summary>
    public abstract IEnumerable<GraphLink> All(GraphNode node);

    /// <summary>The node at which a visible link begins.</summary>
    public GraphNode From(GraphLink link) => FindNode(link.From) ?? throw new InvalidOperationException($"Link {link.Id} is visible and {link.From} is not.");

    /// <summary>The node at which a visible link ends.</summary>
    public GraphNode To(GraphLink link) => FindNode(link.To) ?? throw new InvalidOperationException($"Link {link.Id} is visible and {link.To} is not.");
}
