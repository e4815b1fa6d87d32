namespace GovernanceGraph.Graph.Plan;

/// <summary>From a document back: every visible node and link that cites it, by id.</summary>
/// <param name="Slot">The slot of the document's row that holds the list.</param>
/// <param name="Arguments">Which places of the document, and which page.</param>
/// <param name="SlotCount">How many slots the list's row has.</param>
/// <param name="Slots">What is wanted of it: a count, edges, where the page lies.</param>
public sealed record StatementsPlan(
    int Slot, Parameter<StatementArguments> Arguments, int SlotCount, IReadOnlyList<ConnectionSlot> Slots) : NodeSlot(Slot);

/// <summary>What a list of statements was asked for.</summary>
/// <param name="Locator">A condition that the locator of one citation must meet as a whole; null for every place.</param>
/// <param name="Page">The part wanted.</param>
/// <param name="CursorScope">What a cursor of this list belongs to.</param>
public sealed record StatementArguments(Filter? Locator, PageRequest Page, string CursorScope);

/// <summary>All statements, counted by the sections that state them.</summary>
public sealed record SectionGroupsSlot(int Slot, ComposedProjection Groups) : ConnectionSlot(Slot);

/// <summary>The places of the document that state it.</summary>
public sealed record EdgeCitationsSlot(int Slot, ValueProjection Citation) : EdgeSlot(Slot);
