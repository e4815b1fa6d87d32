using System.Runtime.CompilerServices;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Walks a tree once and tells every handler of the nodes of its kind. Handlers run in the order in which they were added, both
/// on entering and on leaving a node. The walk keeps its own stack, so that no depth of document overflows the thread's.
/// </summary>
/// <remarks>A visitor is for one thread and may be used for several trees, one after another.</remarks>
public sealed class SyntaxVisitor
{
    private static readonly int KindCount = Enum.GetValues<SyntaxKind>().Length;

    private readonly List<Action<SyntaxNode>>?[] _enter = new List<Action<SyntaxNode>>?[KindCount];
    private readonly List<Action<SyntaxNode>>?[] _leave = new List<Action<SyntaxNode>>?[KindCount];
    private bool _stopped;

    /// <summary>Calls <paramref name="handler"/> before the children of every node of type <typeparamref name="TNode"/> or below it.</summary>
    /// <returns>This visitor.</returns>
    public SyntaxVisitor OnEnter<TNode>(Action<TNode> handler)
        where TNode : SyntaxNode
    {
        Add(_enter, handler);
        return this;
    }

    /// <summary>Calls <paramref name="handler"/> after the children of every node of type <typeparamref name="TNode"/> or below it.</summary>
    /// <returns>This visitor.</returns>
    public SyntaxVisitor OnLeave<TNode>(Action<TNode> handler)
        where TNode : SyntaxNode
    {
        Add(_leave, handler);
        return this;
    }

    /// <summary>Ends the walk: no handler is called any more, not even the remaining ones of the current node.</summary>
    public void Stop() => _stopped = true;

    /// <summary>Walks a node and everything below it, in the order of the document.</summary>
    public void Visit(SyntaxNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        _stopped = false;
        var pending = new ChildNodes(root);
        while (!_stopped && pending.TryTake(out var node, out var leaving))
        {
            if (leaving)
            {
                Call(_leave[(int)node.Kind], node);
                continue;
            }

            Call(_enter[(int)node.Kind], node);
            pending.Open(node);
        }
    }

    private static void Add<TNode>(List<Action<SyntaxNode>>?[] handlers, Action<TNode> handler)
        where TNode : SyntaxNode
    {
        ArgumentNullException.ThrowIfNull(handler);

        // The tables below only ever hand a handler nodes of its own type.
        var untyped = handler as Action<SyntaxNode> ?? (node => handler(Unsafe.As<TNode>(node)));
        foreach (var kind in KindsOf<TNode>.Kinds)
        {
            (handlers[(int)kind] ??= []).Add(untyped);
        }
    }

    private void Call(List<Action<SyntaxNode>>? handlers, SyntaxNode node)
    {
        if (handlers is null)
        {
            return;
        }

        foreach (var handler in handlers)
        {
            handler(node);
            if (_stopped)
            {
                return;
            }
        }
    }

    private static class KindsOf<TNode>
        where TNode : SyntaxNode
    {
        public static readonly SyntaxKind[] Kinds = [.. Enum.GetValues<SyntaxKind>().Where(kind => typeof(TNode).IsAssignableFrom(TypeOf(kind)))];

        private static Type TypeOf(SyntaxKind kind) => typeof(SyntaxNode).Assembly.GetType($"{typeof(SyntaxNode).Namespace}.{kind}Node", throwOnError: true)!;
    }
}
