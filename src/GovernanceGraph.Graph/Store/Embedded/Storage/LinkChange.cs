using System.Runtime.InteropServices;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>A link that comes or goes at one of its ends.</summary>
/// <param name="Entry">The link as seen from that end.</param>
/// <param name="Row">The row of the node at that end.</param>
/// <param name="Type">The ordinal of the link's type.</param>
/// <param name="IsRemoved">Whether it goes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LinkChange(LinkEntry Entry, byte Row, byte Type, bool IsRemoved);
