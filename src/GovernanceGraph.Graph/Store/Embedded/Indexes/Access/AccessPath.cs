using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes.Access;

/// <summary>A way to find the nodes of some labels that meet a condition, by an index instead of one after another.</summary>
internal abstract class AccessPath
{
    /// <summary>How many nodes it finds at most: counted in the index, not guessed.</summary>
    public abstract int Most { get; }

    /// <summary>Whether they come in the order of their ids.</summary>
    public virtual bool IsById => false;

    /// <summary>Which index serves which condition, for the text of a plan.</summary>
    public abstract string Text { get; }

    /// <summary>Adds the nodes, each once, those included that are not there on the day asked for.</summary>
    public abstract void Collect(NumberBuffer nodes);
}

/// <summary>The nodes with some ids.</summary>
internal sealed class IdAccess(int[] found) : AccessPath
{
    public override int Most => found.Length;

    public override bool IsById => found.Length <= 1;

    public override string Text => "index id";

    /// <summary>The nodes of these ids that have one of the labels.</summary>
    public static IdAccess Of(GraphVersion graph, IReadOnlyList<NodeLabel> labels, IEnumerable<string> ids) => new(
    [
        .. ids.Select(graph.FindNode).Where(node => node >= 0 && labels.Contains(graph.NodeGroup(node).Label)).Distinct(),
    ]);

    public override void Collect(NumberBuffer nodes) => found.CopyTo(nodes.Append(found.Length));
}

/// <summary>Ranges of the index of a property.</summary>
/// <param name="filters">The conditions that they stand for.</param>
/// <param name="ranges">The ranges; no node is in two of them.</param>
/// <param name="isById">Whether they are one, in which nodes come by id.</param>
internal sealed class RangeAccess(IReadOnlyList<ColumnFilter> filters, IReadOnlyList<(OrderedItems<int> Order, Ranks Ranks)> ranges, bool isById) : AccessPath
{
    private readonly IReadOnlyList<(OrderedItems<int> Order, Ranks Ranks)> _ranges = ranges;

    public override int Most => _ranges.Sum(range => range.Ranks.Count);

    public override bool IsById => isById;

    public override string Text => $"index {string.Join(" and ", filters.Select(filter => FilterText.Of(filter, withValues: true)))}";

    public override void Collect(NumberBuffer nodes)
    {
        foreach (var (order, ranks) in _ranges)
            order.CopyTo(ranks.Start, nodes.Append(ranks.Count));
    }

    /// <summary>What is in the one range of this and in that of another condition as well; null where they are not single ranges of one order.</summary>
    public RangeAccess? And(RangeAccess other, ColumnFilter condition)
    {
        if (_ranges is not [var one] || other._ranges is not [var two] || one.Order != two.Order)
            return null;
        var ranks = new Ranks(Math.Max(one.Ranks.Start, two.Ranks.Start), Math.Min(one.Ranks.End, two.Ranks.End));
        return new RangeAccess([.. filters, condition], [(one.Order, ranks)], isById || other.IsById);
    }
}


/// <summary>The nodes that cite one of some documents.</summary>
internal sealed class CitationAccess(GraphVersion graph, IReadOnlyList<NodeLabel> labels, byte[][] documents) : AccessPath
{
    private readonly Postings _nodes = graph.Indexes.Statements.Nodes;

    public override int Most => documents.Sum(document => _nodes.Count(document));

    public override string Text => "index citations.document";

    public override void Collect(NumberBuffer nodes)
    {
        using var citing = new NumberBuffer();
        foreach (var document in documents)
            _nodes.Find(document, citing);
        if (documents.Length > 1)
            citing.SortDistinct();
        foreach (var node in citing.Span)
        {
            if (labels.Contains(graph.NodeGroup(node).Label))
                nodes.Add(node);
        }
    }
}

/// <summary>All that one of several ways finds.</summary>
internal sealed class UnionAccess(IReadOnlyList<AccessPath> paths) : AccessPath
{
    public override int Most => paths.Sum(path => path.Most);

    public override string Text => paths.Count == 0 ? "nothing" : string.Join(" or ", paths.Select(path => path.Text));

    public override void Collect(NumberBuffer nodes)
    {
        var start = nodes.Count;
        foreach (var path in paths)
            path.Collect(nodes);
        nodes.SortDistinct(start);
    }
}
