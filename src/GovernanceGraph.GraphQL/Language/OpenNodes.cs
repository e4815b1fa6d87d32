using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The elements of the lists that a parser has open, the innermost last; a list takes its own off when it closes.</summary>
/// <remarks>A mutable struct: hand it on by reference only.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct OpenNodes()
{
    // An array of structs: unlike an array of nodes it stores without asking whether an element fits.
    private Slot[] _slots = new Slot[32];

    public int Count { get; private set; }

    public void Add(SyntaxNode node)
    {
        var slots = _slots;
        if ((uint)Count >= (uint)slots.Length)
        {
            Array.Resize(ref _slots, 2 * slots.Length);
            slots = _slots;
        }

        slots[Count++].Node = node;
    }

    /// <summary>Takes the elements from index <paramref name="first"/> on, all of them of the type that the open list's own production adds.</summary>
    public TNode[] Take<TNode>(int first)
        where TNode : SyntaxNode
    {
        var length = Count - first;
        if (length == 0)
        {
            return [];
        }

        var taken = new TNode[length];
        var target = MemoryMarshal.CreateSpan(ref Unsafe.As<TNode, Slot>(ref MemoryMarshal.GetArrayDataReference(taken)), length);
        _slots.AsSpan(first, length).CopyTo(target);
        Count = first;
        return taken;
    }

    private struct Slot
    {
        public SyntaxNode Node;
    }
}
