namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>A change that removes a node.</summary>
internal sealed record RemovedNode(string Id);

/// <summary>A change that removes a link.</summary>
internal sealed record RemovedLink(string Id);
