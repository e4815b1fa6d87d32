using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>A link as seen from one of its ends.</summary>
/// <param name="Node">The number of the node at the other end.</param>
/// <param name="Link">The number of the link.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LinkEntry(int Node, int Link);
