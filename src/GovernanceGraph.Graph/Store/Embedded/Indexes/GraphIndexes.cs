using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>The indexes of one version, all derived from the schema. Immutable.</summary>
internal sealed class GraphIndexes
{
    // Below so many nodes and links it makes no difference.
    private const int LargeCommit = 4_096;

    private readonly LabelIndex[] _labels;

    private GraphIndexes(LabelIndex[] labels, TokenIndex tokens, StatementIndex statements)
    {
        _labels = labels;
        Tokens = tokens;
        Statements = statements;
    }

    /// <summary>Search tokens.</summary>
    public TokenIndex Tokens { get; }

    /// <summary>Who cites which document.</summary>
    public StatementIndex Statements { get; }

    /// <summary>The indexes of a graph without a node.</summary>
    public static GraphIndexes Empty(GraphSchema schema) => new([.. schema.Labels.Select(LabelIndex.Empty)], TokenIndex.Empty, StatementIndex.Empty);

    /// <summary>The indexes of a version, built at once.</summary>
    public static GraphIndexes Build(GraphVersion graph)
    {
        var nodes = graph.Schema.Labels.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < graph.NodeGroups.Count; i++)
        {
            var group = graph.NodeGroups[i];
            for (var row = 0; row < group.Count; row++)
            {
                if (!group.IsFree(row))
                    nodes[group.Label.Ordinal].Add(Numbers.Of(i, row));
            }
        }

        // Tokens take about as long as all the rest.
        var (tokens, statements, labels) = (TokenIndex.Empty, StatementIndex.Empty, new LabelIndex[nodes.Length]);
        Parallel.Invoke(
            () => tokens = TokenIndexBuilder.Build(graph),
            () => statements = StatementIndex.Build(graph),
            () => Parallel.For(0, nodes.Length, i => labels[i] = LabelIndexBuilder.Build(graph, graph.Schema.Labels[i], [.. nodes[i]])));
        return new GraphIndexes(labels, tokens, statements);
    }

    /// <summary>The indexes of a version made from another: what was touched is put in its new place, or all is sorted at once.</summary>
    public static GraphIndexes Next(GraphVersion before, GraphVersion after, RowChanges nodes, RowChanges links)
    {
        var touched = (long)nodes.Count + links.Count;
        return touched > LargeCommit && 4 * touched > after.NodeCount + after.LinkCount ? Build(after) : before.Indexes.Update(before, after, nodes, links);
    }

    /// <summary>The index of a label.</summary>
    public LabelIndex Label(NodeLabel label) => _labels[label.Ordinal];

    private GraphIndexes Update(GraphVersion before, GraphVersion after, RowChanges nodes, RowChanges links)
    {
        var labels = (LabelIndex[])_labels.Clone();

        // First everything that goes, by its old values, then everything that comes: a number may be another node's afterwards.
        foreach (var node in nodes.Before)
        {
            ref var label = ref labels[before.NodeGroup(node).Label.Ordinal];
            label = label.Remove(before, node);
        }

        foreach (var node in nodes.After)
        {
            ref var label = ref labels[after.NodeGroup(node).Label.Ordinal];
            label = label.Add(after, node);
        }

        return new GraphIndexes(labels, Tokens.Update(before, after, nodes), Statements.Update(before, after, nodes, links));
    }
}
