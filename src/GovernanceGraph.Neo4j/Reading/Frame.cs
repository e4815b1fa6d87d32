using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>What kind of list the reader stands in.</summary>
internal enum ListKind : byte
{
    /// <summary>A list of texts, numbers or truth values.</summary>
    Column,

    /// <summary>A list of values such as citations.</summary>
    Values,

    /// <summary>Some of a list of values.</summary>
    SomeValues,

    /// <summary>The nodes of a page.</summary>
    Nodes,

    /// <summary>The edges of a page.</summary>
    Edges,

    /// <summary>What was made in C#.</summary>
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

    /// <summary>The first cell of the node or link that is read, or whose value it is; of a list of plain values, its cell.</summary>
    public int Cells;

    /// <summary>The row of the node at its place; of an edge, that of the node at its end.</summary>
    public int Row;

    /// <summary>Of a connection, a list and an edge, where the nodes of its rows stand; of a page of the root, their place.</summary>
    public Place? Place;

    /// <summary>The first cell of the link of an edge; -1 for none.</summary>
    public int Link;

    /// <summary>The element of a list of values; of a list, where it stands.</summary>
    public int Element;

    /// <summary>Of a connection or list, where its rows begin among those of the place.</summary>
    public int First;

    /// <summary>How many rows a connection or list has.</summary>
    public int Count;

    /// <summary>Of a connection, the row above, whose page it shows.</summary>
    public int Parent;

    /// <summary>What kind of list it is.</summary>
    public ListKind List;

    /// <summary>What the elements of a list of plain values are.</summary>
    public ResultKind Kind;

    /// <summary>What is wanted of the elements of a list.</summary>
    public object? Shape;

    /// <summary>Of a connection and an edge the plan, of a composed object itself, of a list what it lists.</summary>
    public object? Source;
}
