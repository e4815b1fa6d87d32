using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Which nodes and links cite which document. Documents are known by their ids: a number is another node's once its own is removed. Immutable.</summary>
internal sealed class StatementIndex(Postings nodes, Postings links)
{
    /// <summary>An index of nothing.</summary>
    public static StatementIndex Empty { get; } = new(Postings.Empty, Postings.Empty);

    /// <summary>The nodes that cite a document, by number.</summary>
    public Postings Nodes => nodes;

    /// <summary>The links that cite a document, by number.</summary>
    public Postings Links => links;

    /// <summary>The index of all statements of a version.</summary>
    public static StatementIndex Build(GraphVersion graph)
    {
        var (nodes, links) = (new CitationCollector(), new CitationCollector());
        for (var i = 0; i < graph.NodeGroups.Count; i++)
        {
            var group = graph.NodeGroups[i];
            var documents = Documents(group);
            for (var row = 0; row < group.Count; row++)
            {
                if (!group.IsFree(row))
                    nodes.Add(documents, row, Numbers.Of(i, row));
            }
        }

        for (var i = 0; i < graph.LinkGroups.Count; i++)
        {
            var group = graph.LinkGroups[i];
            var documents = Documents(group);
            for (var row = 0; row < group.Count; row++)
            {
                if (!group.IsFree(row))
                    links.Add(documents, row, Numbers.Of(i, row));
            }
        }

        return new StatementIndex(nodes.Finish(), links.Finish());
    }

    /// <summary>The index after a commit.</summary>
    public StatementIndex Update(GraphVersion before, GraphVersion after, RowChanges changedNodes, RowChanges changedLinks) => new(
        Update(nodes, OfNodes(before, changedNodes.Before, isAdded: false), OfNodes(after, changedNodes.After, isAdded: true)),
        Update(links, OfLinks(before, changedLinks.Before, isAdded: false), OfLinks(after, changedLinks.After, isAdded: true)));

    private static Postings Update(Postings postings, IEnumerable<PostingChange> removed, IEnumerable<PostingChange> added)
    {
        var changes = removed.Concat(added).ToArray();
        Array.Sort(changes, PostingChange.Order);
        return postings.Apply(changes);
    }

    private static IEnumerable<PostingChange> OfNodes(GraphVersion graph, IEnumerable<int> numbers, bool isAdded) =>
        numbers.SelectMany(node => Cited(Documents(graph.NodeGroup(node)), node, isAdded));

    private static IEnumerable<PostingChange> OfLinks(GraphVersion graph, IEnumerable<int> numbers, bool isAdded) =>
        numbers.SelectMany(link => Cited(Documents(graph.LinkGroup(link)), link, isAdded));

    private static SortedSet<PostingChange> Cited(ColumnBlock documents, int number, bool isAdded)
    {
        var row = Numbers.Row(number);
        var changes = new SortedSet<PostingChange>(PostingChange.Order);
        for (var i = documents.Count(row) - 1; i >= 0; i--)
            changes.Add(new PostingChange(documents.Text(row, i).ToArray(), number, isAdded));
        return changes;
    }

    private static ColumnBlock Documents(NodeGroup group) => group.Column(DocumentColumn(group.Layout.Properties));

    private static ColumnBlock Documents(LinkGroup group) => group.Column(DocumentColumn(group.Layout.Properties));

    private static int DocumentColumn(PropertyLayout layout) => layout.FindColumn("citations.document")!.Index;
}
