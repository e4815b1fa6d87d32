using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;
using GovernanceGraph.Graph.Store.Embedded.Indexes;
using GovernanceGraph.Graph.Store.Embedded.Indexes.Access;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>
/// Finds the nodes of a root list by the index that serves it best. Where an index has the order of the list, a page is read off it and no
/// more nodes are looked at than the page needs.
/// </summary>
internal sealed class NodeRows(EmbeddedResult result)
{
    private readonly NumberSet _members = new();

    /// <summary>Finds the rows of a list, or of the page that is wanted of it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="arguments">What it was asked for.</param>
    /// <param name="sorter">Cuts a page of rows that are all found.</param>
    /// <param name="page">The page; its rows are added to the buffer.</param>
    /// <returns>False where the page is longer than the limit.</returns>
    public bool Cut(ConnectionShape list, ListArguments arguments, RowSorter sorter, ref ListPage page)
    {
        var request = arguments.Page;
        var wantsPage = list.HasEntries || list.HasPageInfo;
        var isUnbounded = request.Count is null && request.After is null && request.Before is null;
        var access = ListAccess.Choose(
            result.Graph, list.Label!, arguments, result.Day, wantsAll: list.HasTotal || list.HasGroups || request.Count is null);
        if (access.IsAll && !list.HasGroups)
        {
            page.Total = list.HasTotal || isUnbounded ? result.Graph.Indexes.Label(list.Label!).CountOn(result.Graph, result.Day) : 0;
            if (!wantsPage)
                return true;
            if (isUnbounded && list.HasEntries && page.Total > result.Options.Limits.MaxPageSize)
            {
                page.Length = page.Total;
                return false;
            }
        }

        // All rows must be looked at where they are counted or grouped, or where their order is not that of an index.
        var isPaged = wantsPage && access.IsAlongOrder && access.IsOrdered && !list.HasGroups && (access.IsAll || !list.HasTotal);
        var condition = access.Rest is null ? null : result.ConditionOf(access.Rest);
        if (isPaged && (request.After is null || request.Before is null))
        {
            new OrderedPage(result, arguments, access.Order, access.KeepsToPath ? MembersOf(access.Path!, condition) : condition).Read(list.HasPageInfo, ref page);
            return IsWithinLimit(list, page);
        }

        AddAll(access, condition);
        page.Count = result.Rows.Count - page.Start;
        if (!access.IsAll || list.HasGroups)
            page.Total = page.Count;
        if (wantsPage)
            sorter.Cut(arguments.Sort, request, access.IsOrdered, ref page);
        return IsWithinLimit(list, page);
    }

    private bool IsWithinLimit(ConnectionShape list, ListPage page) => !list.HasEntries || page.Length <= result.Options.Limits.MaxPageSize;

    private MemberCondition MembersOf(AccessPath path, Condition? rest)
    {
        using var found = new NumberBuffer();
        path.Collect(found);
        _members.Fill(found.Span);
        return new MemberCondition(_members, rest);
    }

    private void AddAll(ListAccess access, Condition? condition)
    {
        if (access.Path is null)
        {
            var walk = access.Order.From(place: null, isAfter: false);
            while (walk.MoveNext())
                Add(walk.Current, condition);
            return;
        }

        using var found = new NumberBuffer();
        access.Path.Collect(found);
        foreach (var node in found.Span)
            Add(node, condition);
    }

    private void Add(int node, Condition? condition)
    {
        if (result.Matches(node, condition))
            result.Rows.Add(node, Numbers.None);
    }
}
