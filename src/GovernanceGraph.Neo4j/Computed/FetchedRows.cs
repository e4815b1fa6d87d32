using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>How nodes and links that were fetched stand in an answer: the expressions that return them, and how they are read.</summary>
internal static class FetchedRows
{
    /// <summary>The rows of a list of nodes: labels and properties.</summary>
    public static string OfNodes(string nodes) => $"[n IN {nodes} | [labels(n), properties(n)]]";

    /// <summary>The rows of a list of links: type, the ids of the two ends, properties.</summary>
    public static string OfLinks(string links)
    {
        var id = StoredNames.Quote(StoredNames.Id);
        return $"[r IN {links} | [type(r), startNode(r).{id}, endNode(r).{id}, properties(r)]]";
    }

    /// <summary>Puts the nodes of a field of an answer into a view.</summary>
    public static void ReadNodes(AnswerCells cells, int list, FetchedView view)
    {
        foreach (var row in Rows(cells, list))
            view.Add(StoredReader.Node(LabelOf(cells, row, view.Schema), cells.Bytes(row + 1)));
    }

    /// <summary>Puts the links of a field of an answer into a view.</summary>
    public static void ReadLinks(AnswerCells cells, int list, FetchedView view)
    {
        foreach (var row in Rows(cells, list))
        {
            var type = view.Schema.FindRelationship(cells.Text(row)) ?? throw Unknown(cells.Text(row));
            view.Add(StoredReader.Link(type, cells.Text(row + 1), cells.Text(row + 2), view.Schema.LinkLayout, cells.Bytes(row + 3)));
        }
    }

    // The first cell of each row.
    private static IEnumerable<int> Rows(AnswerCells cells, int list)
    {
        var (start, count) = (cells[list].Start, cells[list].Length);
        for (var i = 0; i < count; i++)
            yield return cells[start + i].Start;
    }

    // Beside the label that every node has.
    private static NodeLabel LabelOf(AnswerCells cells, int labels, GraphSchema schema)
    {
        for (var i = 0; i < cells[labels].Length; i++)
        {
            var name = cells.Text(cells[labels].Start + i);
            if (name != StoredNames.Node)
                return schema.FindLabel(name) ?? throw Unknown(name);
        }

        throw Unknown(StoredNames.Node);
    }

    private static InvalidOperationException Unknown(string name) =>
        new($"The database holds something of the kind {name}, which the model does not have. Was it written by another version of the service?");
}
