using System.Text;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Indexes;

/// <summary>Gathers who cites which document while an index is built.</summary>
internal sealed class CitationCollector
{
    private readonly Dictionary<string, PackedNumbers> _citing = [];
    private readonly Dictionary<string, PackedNumbers>.AlternateLookup<ReadOnlySpan<char>> _find;

    public CitationCollector()
    {
        _find = _citing.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds the documents that a row cites; rows come in the order of their numbers.</summary>
    public void Add(ColumnBlock documents, int row, int number)
    {
        Span<char> id = stackalloc char[256];
        for (var i = documents.Count(row) - 1; i >= 0; i--)
        {
            var text = documents.Text(row, i);
            Citing(text.Length <= id.Length ? id[..Encoding.UTF8.GetChars(text, id)] : Encoding.UTF8.GetString(text)).Add(number);
        }
    }

    /// <summary>What was gathered, as postings by document.</summary>
    public Postings Finish()
    {
        var writer = new PostingBlockWriter();
        foreach (var (id, numbers) in _citing.OrderBy(item => item.Key, StringComparer.Ordinal))
            numbers.WriteTo(writer, Encoding.UTF8.GetBytes(id));
        return Postings.Of(writer.Finish());
    }

    private PackedNumbers Citing(ReadOnlySpan<char> document)
    {
        if (!_find.TryGetValue(document, out var numbers))
            _find[document] = numbers = new PackedNumbers();
        return numbers;
    }
}
