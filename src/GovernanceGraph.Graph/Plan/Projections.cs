using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Plan;

/// <summary>What is wanted of an object of the answer. A row has a value for each slot.</summary>
public abstract record Projection(int SlotCount);

/// <summary>What is wanted of a node, for each label it can have.</summary>
/// <param name="SlotCount">How many slots the row has.</param>
/// <param name="ByLabel">The slots wanted of each label, in the order of the answer.</param>
/// <param name="HasTypename">Whether the name of the label's type is wanted, which is no slot: it is told by the type of the row.</param>
public sealed record NodeProjection(int SlotCount, IReadOnlyDictionary<string, IReadOnlyList<NodeSlot>> ByLabel, bool HasTypename) : Projection(SlotCount);

/// <summary>Something wanted of a node.</summary>
public abstract record NodeSlot(int Slot);

/// <summary>A plain property.</summary>
public sealed record ColumnSlot(int Slot, Column Column) : NodeSlot(Slot);

/// <summary>A property that is a value or a list of values.</summary>
public sealed record ValueSlot(int Slot, Property Property, ValueProjection Value) : NodeSlot(Slot);

/// <summary>A relationship with one end at most, as the edge itself.</summary>
public sealed record SingleSlot(int Slot, RelationshipField Relationship, EdgeProjection Edge) : NodeSlot(Slot);

/// <summary>Something worked out when the question is asked, by the computation of that name.</summary>
public sealed record ComputedSlot(int Slot, string Computation, ComposedProjection Composed) : NodeSlot(Slot);

/// <summary>What is wanted of a value such as a period or a citation.</summary>
public sealed record ValueProjection(string TypeName, int SlotCount, IReadOnlyList<ValueFieldSlot> Slots) : Projection(SlotCount);

/// <summary>A field of a value, by its place among the property's columns; where it is a node's id, what is wanted of that node.</summary>
public sealed record ValueFieldSlot(int Slot, int Field, NodeProjection? Node);

/// <summary>What is wanted of an edge.</summary>
public sealed record EdgeProjection(string TypeName, int SlotCount, IReadOnlyList<EdgeSlot> Slots) : Projection(SlotCount);

/// <summary>Something wanted of an edge.</summary>
public abstract record EdgeSlot(int Slot);

/// <summary>The place of the edge in its list.</summary>
public sealed record CursorSlot(int Slot) : EdgeSlot(Slot);

/// <summary>The node at the end.</summary>
public sealed record EdgeNodeSlot(int Slot, NodeProjection Node) : EdgeSlot(Slot);

/// <summary>The link that leads there.</summary>
public sealed record EdgeLinkSlot(int Slot, LinkProjection Link) : EdgeSlot(Slot);

/// <summary>What is wanted of a link.</summary>
public sealed record LinkProjection(int SlotCount, IReadOnlyList<LinkSlot> Slots) : Projection(SlotCount);

/// <summary>Something wanted of a link.</summary>
public abstract record LinkSlot(int Slot);

/// <summary>The link's id.</summary>
public sealed record LinkIdSlot(int Slot) : LinkSlot(Slot);

/// <summary>The link's type.</summary>
public sealed record LinkTypeSlot(int Slot) : LinkSlot(Slot);

/// <summary>The node at one end.</summary>
public sealed record LinkEndSlot(int Slot, bool From, NodeProjection Node) : LinkSlot(Slot);

/// <summary>A plain property.</summary>
public sealed record LinkColumnSlot(int Slot, Column Column) : LinkSlot(Slot);

/// <summary>A property that is a value or a list of values.</summary>
public sealed record LinkValueSlot(int Slot, Property Property, ValueProjection Value) : LinkSlot(Slot);

/// <summary>Something worked out when the question is asked.</summary>
public sealed record LinkComputedSlot(int Slot, string Computation, ComposedProjection Composed) : LinkSlot(Slot);

/// <summary>What is wanted of an object that is made in C# from what a store found: a chain, a gap, a group.</summary>
/// <param name="TypeName">The served type.</param>
/// <param name="SlotCount">How many slots the row has.</param>
/// <param name="Slots">What is wanted of it.</param>
public sealed record ComposedProjection(string TypeName, int SlotCount, IReadOnlyList<ComposedSlot> Slots) : Projection(SlotCount);

/// <summary>A field of a composed object, by name, with its arguments and, unless it is a leaf, what is wanted of what it holds.</summary>
public sealed record ComposedSlot(int Slot, string Field, Parameter<FieldArguments> Arguments, Projection? Child);
