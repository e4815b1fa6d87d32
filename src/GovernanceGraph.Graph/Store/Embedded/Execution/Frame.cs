using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>What a list gives element by element.</summary>
internal enum ListKind : byte
{
    /// <summary>The elements of a column.</summary>
    Column,

    /// <summary>The elements of a list of values.</summary>
    Values,

    /// <summary>Some elements of a list of values: the citations by which a statement cites a document.</summary>
    Citations,

    /// <summary>The nodes of a page.</summary>
    Nodes,

    /// <summary>The edges of a page.</summary>
    Edges,

    /// <summary>What a computation gave.</summary>
    Composed,

    /// <summary>The nodes whose ids the root was given.</summary>
    Ids,
}

/// <summary>Where the reader stands: on an object, or in a list.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Frame
{
    /// <summary>The slots of the object; of a list, none.</summary>
    public SlotCode[] Slots;

    /// <summary>The served type of the object.</summary>
    public ObjectType Type;

    /// <summary>The columns of the node or link that is read, or whose value it is.</summary>
    public ColumnBlock[] Columns;

    /// <summary>Its row in the columns; of an edge of a document's statements, the number of the document.</summary>
    public int Row;

    /// <summary>The element of a list of values; of a list, where it stands.</summary>
    public int Element;

    /// <summary>The number of the node; of an edge, of the node at its end; -1 for none.</summary>
    public int Node;

    /// <summary>The number of the link, of an edge that which leads there; -1 for none.</summary>
    public int Link;

    /// <summary>How many elements a list has.</summary>
    public int Count;

    /// <summary>Of a connection its page; of a list of rows, the page that it shows.</summary>
    public ListPage Page;

    /// <summary>What kind of list it is.</summary>
    public ListKind List;

    /// <summary>What the elements of a column are.</summary>
    public ResultKind Kind;

    /// <summary>Whether the rows of the page are forgotten when the object is left.</summary>
    public bool OwnsRows;

    /// <summary>What is wanted of the elements of a list; of a connection, its plan.</summary>
    public object? Shape;

    /// <summary>Of a connection or edge its arguments, of a composed object its fields, of a list what it lists.</summary>
    public object? Source;
}
