using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>The numbers of nodes and links that a commit wrote or removed, as one version has them.</summary>
internal readonly record struct TouchedRows(IReadOnlyCollection<int> Nodes, IReadOnlyCollection<int> Links);

/// <summary>The indexes of one version, all derived from the schema. Immutable.</summary>
internal sealed class GraphIndexes
{
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

    /// <summary>The indexes after a commit.</summary>
    /// <param name="before">The version that these indexes are of.</param>
    /// <param name="removed">What is no longer there as that version has it: removed, or written anew.</param>
    /// <param name="after">The version that the commit makes.</param>
    /// <param name="added">What the commit wrote, as that version has it.</param>
    public GraphIndexes Update(GraphVersion before, TouchedRows removed, GraphVersion after, TouchedRows added)
    {
        var labels = (LabelIndex[])_labels.Clone();

        // First everything that goes, by its old values, then everything that comes: a number may be another node's afterwards.
        foreach (var node in removed.Nodes)
            labels[before.NodeGroup(node).Label.Ordinal] = labels[before.NodeGroup(node).Label.Ordinal].Remove(before, node);
        foreach (var node in added.Nodes)
            labels[after.NodeGroup(node).Label.Ordinal] = labels[after.NodeGroup(node).Label.Ordinal].Add(after, node);
        return new GraphIndexes(
            labels,
            Tokens.Update(before, removed.Nodes, after, added.Nodes),
            Statements.Update(before, removed, after, added));
    }

    /// <summary>The index of a label.</summary>
    public LabelIndex Label(NodeLabel label) => _labels[label.Ordinal];
}
