using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>How the value of a slot is found, from where the reader stands.</summary>
internal enum SlotOperation : byte
{
    /// <summary>Nothing is asked here of this type.</summary>
    None,

    /// <summary>A column of the node, link or value.</summary>
    Column,

    /// <summary>A column of the element of a list of values.</summary>
    ElementColumn,

    /// <summary>A column that holds a list.</summary>
    ColumnList,

    /// <summary>A property that is a value, there when one of its columns is.</summary>
    Value,

    /// <summary>A property that is a list of values.</summary>
    ValueList,

    /// <summary>The node whose id a field of a value is, whatever the day.</summary>
    ValueNode,

    /// <summary>The node whose id a field of an element of a list of values is, whatever the day.</summary>
    ElementNode,

    LinkId,
    LinkType,
    LinkFrom,
    LinkTo,

    /// <summary>A relationship with one end at most, as an edge.</summary>
    Single,

    /// <summary>A list of a node's links, or of a label's nodes.</summary>
    Connection,

    /// <summary>The statements that cite a document.</summary>
    Statements,

    NodeComputed,
    LinkComputed,

    EdgeCursor,
    EdgeNode,
    EdgeLink,
    EdgeCitations,

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
}

/// <summary>One slot of an object, ready to be read.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SlotCode : IComposedSlot
{
    public SlotOperation Operation;

    /// <summary>What a column holds, or each element of a column of lists.</summary>
    public ResultKind Kind;

    /// <summary>The column, or the first of a value's columns.</summary>
    public int Column;

    /// <summary>What is wanted of the objects in the slot; null for a leaf.</summary>
    public object? Shape;

    /// <summary>The part of the plan that says the rest; null where there is no more to say.</summary>
    public object? Plan;

    readonly object? IComposedSlot.Shape => Shape;
}
