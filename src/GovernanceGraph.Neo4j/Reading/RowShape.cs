using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>An object as the reader walks it: its served type, and how the value of each slot is found.</summary>
internal sealed record RowShape(ObjectType Type, SlotCode[] Slots);

/// <summary>How the value of a slot is found, from where the reader stands.</summary>
internal enum SlotOperation : byte
{
    /// <summary>Nothing is asked here of this type.</summary>
    None,

    /// <summary>A cell of the node, link or value.</summary>
    Column,

    /// <summary>A cell that holds a list.</summary>
    ColumnList,

    /// <summary>A property that is a value, there when one of its columns is.</summary>
    Value,

    /// <summary>A property that is a list of values.</summary>
    ValueList,

    /// <summary>A column of the element of a list of values.</summary>
    ElementColumn,

    /// <summary>The node whose id a field of a value is.</summary>
    ValueNode,

    /// <summary>The node whose id a field of an element of a list of values is.</summary>
    ElementNode,

    /// <summary>The type of a link, which is the same for all links here.</summary>
    LinkType,

    /// <summary>A node at an end of a link, by its id.</summary>
    LinkEnd,

    /// <summary>A relationship with one end at most, as an edge.</summary>
    Single,

    /// <summary>A list of a node's links.</summary>
    Connection,

    EdgeCursor,
    EdgeNode,
    EdgeLink,

    /// <summary>The citations of a document by a statement.</summary>
    EdgeCitations,

    /// <summary>A link of any type, by its id.</summary>
    LinkById,

    /// <summary>The statements that cite a document.</summary>
    Statements,

    TotalCount,
    Nodes,
    Edges,
    PageInfo,
    Groups,
    SectionGroups,

    /// <summary>A field of a composed object.</summary>
    Composed,

    NodeRoot,
    NodesRoot,
    ListRoot,
    ComputedRoot,
    NodeComputed,
    LinkComputed,
}

/// <summary>One slot of an object, ready to be read.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SlotCode : IComposedSlot
{
    public SlotOperation Operation;

    /// <summary>What a column holds, or each element of a column of lists.</summary>
    public ResultKind Kind;

    /// <summary>The cell among those of the row.</summary>
    public int Cell;

    /// <summary>Where the nodes stand that the slot leads to; null for none, and where only the id is wanted of one that is named by it.</summary>
    public Place? Place;

    /// <summary>What is wanted of the objects in the slot; null for a leaf, and for nodes that have a place, which says it.</summary>
    public object? Shape;

    /// <summary>The part of the plan that says the rest; null where there is no more to say.</summary>
    public object? Plan;

    readonly object? IComposedSlot.Shape => Shape;
}
