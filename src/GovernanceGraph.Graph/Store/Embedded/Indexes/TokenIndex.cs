using System.Text;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Which nodes have which search tokens (design, contract 6), in whichever property. Immutable.</summary>
internal sealed class TokenIndex(Postings postings)
{
    /// <summary>An index of no node.</summary>
    public static TokenIndex Empty { get; } = new(Postings.Empty);

    /// <summary>The index after a commit.</summary>
    public TokenIndex Update(GraphVersion before, GraphVersion after, RowChanges nodes)
    {
        var changes = nodes.Before.SelectMany(node => Changes(before, node, isAdded: false))
            .Concat(nodes.After.SelectMany(node => Changes(after, node, isAdded: true)))
            .ToArray();
        Array.Sort(changes, PostingChange.Order);
        return new TokenIndex(postings.Apply(changes));
    }

    /// <summary>The nodes that have every one of some tokens, ascending by number.</summary>
    /// <param name="whole">Tokens that a node must have.</param>
    /// <param name="beginning">What one of its tokens must start with.</param>
    /// <param name="nodes">Where they are added; it must be empty.</param>
    public void Find(IEnumerable<string> whole, string beginning, NumberBuffer nodes)
    {
        // The rarest first: it bounds the rest.
        var keys = whole.Select(Encoding.UTF8.GetBytes).OrderBy(key => postings.Count(key)).ToArray();
        using var others = new NumberBuffer();
        for (var i = 0; i < keys.Length; i++)
        {
            var found = i == 0 ? nodes : others;
            found.Truncate(0);
            postings.Find(keys[i], found);
            if (i > 0)
                nodes.IntersectWith(others.Span);
            if (nodes.Count == 0)
                return;
        }

        var last = keys.Length == 0 ? nodes : others;
        last.Truncate(0);
        postings.FindPrefix(Encoding.UTF8.GetBytes(beginning), last);
        last.SortDistinct();
        if (keys.Length > 0)
            nodes.IntersectWith(others.Span);
    }

    private static IEnumerable<PostingChange> Changes(GraphVersion graph, int node, bool isAdded) =>
        graph.Node(node).Tokens.SelectMany(tokens => tokens.Tokens).Distinct()
            .Select(token => new PostingChange(Encoding.UTF8.GetBytes(token), node, isAdded));
}
