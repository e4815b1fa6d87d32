using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The nodes that a walk has still to come to, next one last.</summary>
internal readonly struct ChildNodes(SyntaxNode root)
{
    private readonly List<SyntaxNode> _pending = [root];

    public void Add(SyntaxNode? node)
    {
        if (node is not null)
            _pending.Add(node);
    }

    public void AddAll<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
            _pending.Add(nodes[i]);
    }

    /// <summary>Takes the next node and puts its children in its place.</summary>
    public bool TryTake([NotNullWhen(true)] out SyntaxNode? node)
    {
        if (_pending.Count == 0)
        {
            node = null;
            return false;
        }

        node = _pending[^1];
        var first = _pending.Count - 1;
        _pending.RemoveAt(first);
        node.AddChildrenTo(this);
        _pending.Reverse(first, _pending.Count - first);
        return true;
    }
}
