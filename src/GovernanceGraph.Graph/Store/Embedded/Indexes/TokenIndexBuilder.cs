using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Cuts the tokens of all nodes at once, from the stored folds: nodes are not made again for it.</summary>
internal sealed class TokenIndexBuilder
{
    private readonly Dictionary<string, PackedNumbers> _tokens = [];
    private readonly Dictionary<string, PackedNumbers>.AlternateLookup<ReadOnlySpan<char>> _find;
    private char[] _fold = new char[1_024];
    private char[] _word = new char[1_024];

    private TokenIndexBuilder()
    {
        _find = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The index of all nodes of a version.</summary>
    public static TokenIndex Build(GraphVersion graph)
    {
        var builder = new TokenIndexBuilder();
        var searched = graph.Schema.Labels.ToDictionary(label => label, Searched);
        for (var i = 0; i < graph.NodeGroups.Count; i++)
            builder.Add(graph.NodeGroups[i], i, searched);
        return builder.Finish();
    }

    private static Column[] Searched(NodeLabel label) =>
        [.. label.Layout.Properties.Where(property => property.SearchWeight is not null).Select(property => property.Column)];

    private void Add(NodeGroup group, int number, Dictionary<NodeLabel, Column[]> searched)
    {
        for (var row = 0; row < group.Count; row++)
        {
            if (group.IsFree(row))
                continue;
            foreach (var column in searched[group.Label])
                Add(group.Column(column.Index), column.IsList, row, Numbers.Of(number, row));
        }
    }

    private void Add(ColumnBlock block, bool isList, int row, int node)
    {
        if (!isList && !block.IsNull(row))
            Add(block.Fold(row), node);
        for (var i = isList ? block.Count(row) - 1 : -1; i >= 0; i--)
        {
            if (!block.IsNull(row, i))
                Add(block.Fold(row, i), node);
        }
    }

    private void Add(FoldedText stored, int node)
    {
        var fold = StoredFold.Unescape(stored.ToArray());
        if (fold.Length > _fold.Length)
            (_fold, _word) = (new char[2 * fold.Length], new char[2 * fold.Length]);
        var words = new FoldedWords(_fold.AsSpan(0, Encoding.UTF8.GetChars(fold, _fold)), _word);
        while (words.MoveNext())
        {
            ReadOnlySpan<char> token = words.Current[..Stemmer.Singular(words.Current)];
            if (!_find.TryGetValue(token, out var numbers))
                _find[token] = numbers = new PackedNumbers();
            numbers.Add(node);
        }
    }

    private TokenIndex Finish()
    {
        var writer = new PostingBlockWriter();
        foreach (var (token, numbers) in _tokens.OrderBy(item => item.Key, Utf8Order.Comparer))
            numbers.WriteTo(writer, Encoding.UTF8.GetBytes(token));
        return new TokenIndex(Postings.Of(writer.Finish()));
    }
}
