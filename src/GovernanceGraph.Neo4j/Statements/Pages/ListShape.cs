using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Neo4j.Statements.Pages;

/// <summary>What an operation asks of a list, apart from its values.</summary>
/// <param name="Page">Which bounds the page has.</param>
/// <param name="Find">Finds the page in a request.</param>
/// <param name="HasEntries">Whether the entries of the page are wanted.</param>
/// <param name="HasTotal">Whether all rows are counted.</param>
/// <param name="HasPageInfo">Whether it is asked where the page lies.</param>
/// <param name="HasGroups">Whether all rows are grouped.</param>
internal sealed record ListShape(
    PageRequest Page, Func<Request, PageRequest> Find, bool HasEntries, bool HasTotal, bool HasPageInfo, bool HasGroups)
{
    /// <summary>A list of nodes.</summary>
    public static ListShape Of(ConnectionPlan list, BoundPlan shape) =>
        Of(shape.Value(list.Arguments).Page, request => request.Plan.Value(list.Arguments).Page, list.Slots);

    /// <summary>A list of statements.</summary>
    public static ListShape Of(StatementsPlan list, BoundPlan shape) =>
        Of(shape.Value(list.Arguments).Page, request => request.Plan.Value(list.Arguments).Page, list.Slots);

    /// <summary>Whether the page is counted from one end, and nothing is asked of the rows that are not on it.</summary>
    public bool IsOnlyAPage => Page.Count is not null && !HasTotal && !HasGroups;

    /// <summary>Whether nothing but the entries of such a page is asked.</summary>
    public bool IsOnlyEntries => IsOnlyAPage && HasEntries && !HasPageInfo;

    /// <summary>Whether all rows are wanted as they are found, in their order.</summary>
    public bool IsWhole => Page is { Count: null, After: null, Before: null } && HasEntries && !HasTotal && !HasPageInfo && !HasGroups;

    private static ListShape Of(PageRequest page, Func<Request, PageRequest> find, IReadOnlyList<ConnectionSlot> slots) => new(
        page,
        find,
        slots.Any(slot => slot is NodesSlot or EdgesSlot),
        slots.Any(slot => slot is TotalCountSlot),
        slots.Any(slot => slot is PageInfoSlot),
        slots.Any(slot => slot is GroupsSlot or SectionGroupsSlot));
}
