using System.Text;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>How one comes to the nodes of a place.</summary>
internal enum PlaceAccess
{
    /// <summary>They are the list, in its order.</summary>
    InOrder,

    /// <summary>From the rows of the place above: each node says at which of them it stands.</summary>
    ByParent,

    /// <summary>By the node's id.</summary>
    ById,
}

/// <summary>
/// A place of an operation at which nodes stand: the nodes of a root field, the ends of a relationship, the documents of citations. An answer
/// has each node of a place once, as a row of the cells that are wanted of it.
/// </summary>
internal sealed class Place
{
    private readonly List<(byte[] Label, RowShape Shape)> _shapes = [];

    /// <summary>Its number among the places of the statement.</summary>
    public required int Index { get; init; }

    /// <summary>The field of the answer that has its rows.</summary>
    public required int Field { get; init; }

    public required PlaceAccess Access { get; init; }

    /// <summary>The place above, for <see cref="PlaceAccess.ByParent"/>.</summary>
    public Place? Parent { get; init; }

    /// <summary>The cell with the node's labels; -1 where only one label can stand here.</summary>
    public int LabelsCell { get; set; } = -1;

    /// <summary>The cell with the node's id; -1 where nobody asks for it.</summary>
    public int IdCell { get; set; } = -1;

    /// <summary>The cell with the links that lead to the node from above.</summary>
    public int LinksCell { get; set; } = -1;

    /// <summary>Among the cells of such a link, its id; -1 where it makes no difference.</summary>
    public int LinkIdCell { get; set; } = -1;

    /// <summary>The cells with the values of the order, where cursors are made of them.</summary>
    public int[] SortCells { get; set; } = [];

    /// <summary>The field of the answer that has the page of each row above, or of the root; -1 where the lists are whole.</summary>
    public int PagesField { get; init; } = -1;

    /// <summary>What tells whether the node of an id that a root field was given is shown; null where every row is.</summary>
    public ShownCells? Shown { get; init; }

    /// <summary>Says what is wanted of a label.</summary>
    public void Add(NodeLabel label, RowShape shape) => _shapes.Add((Encoding.UTF8.GetBytes(label.Name), shape));

    /// <summary>Says what is wanted of the links that stand here instead of nodes.</summary>
    public void Add(RowShape shape) => _shapes.Add(([], shape));

    /// <summary>What is wanted of the node with these cells.</summary>
    public RowShape ShapeOf(AnswerCells cells, int row)
    {
        if (LabelsCell < 0)
            return _shapes[0].Shape;
        return FindShape(cells, row + LabelsCell)
            ?? throw new InvalidOperationException("A node has a label that the model does not know at this place. Was the database written by another version of the service?");
    }

    /// <summary>Whether a row is of a node that is there on the day and has a label that can stand here.</summary>
    public bool IsShown(AnswerCells cells, int row) =>
        Shown is not { } shown || ((shown.Labels < 0 || FindShape(cells, row + shown.Labels) is not null) && shown.IsThereIn(cells, row));

    private RowShape? FindShape(AnswerCells cells, int labels)
    {
        ref readonly var names = ref cells[labels];
        for (var i = 0; i < names.Length; i++)
        {
            // One of them is the label that every node has, and is not found.
            var label = cells.Bytes(names.Start + i);
            foreach (var (name, shape) in _shapes)
            {
                if (label.SequenceEqual(name))
                    return shape;
            }
        }

        return null;
    }
}
