using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The nodes that a walk has still to enter or to leave, next one last.</summary>
internal struct ChildNodes(SyntaxNode root)
{
    private readonly List<Entry> _entries = [new(root, Leaving: false)];

    public readonly void Add(SyntaxNode? node)
    {
        if (node is not null)
        {
            _entries.Add(new(node, Leaving: false));
        }
    }

    public readonly void AddAll<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            _entries.Add(new(nodes[i], Leaving: false));
        }
    }

    /// <summary>Puts the leaving of a node, and above it the entering of its children, on the stack.</summary>
    public void Open(SyntaxNode node)
    {
        _entries.Add(new(node, Leaving: true));
        var first = _entries.Count;
        node.AddChildrenTo(ref this);
        _entries.Reverse(first, _entries.Count - first);
    }

    public readonly bool TryTake([NotNullWhen(true)] out SyntaxNode? node, out bool leaving)
    {
        if (_entries.Count == 0)
        {
            (node, leaving) = (null, false);
            return false;
        }

        (node, leaving) = _entries[^1];
        _entries.RemoveAt(_entries.Count - 1);
        return true;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(SyntaxNode Node, bool Leaving);
}
