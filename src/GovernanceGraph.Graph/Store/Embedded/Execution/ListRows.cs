using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>Finds the rows of a list and cuts its page, the same for a root and for the links of a node.</summary>
internal sealed class ListRows
{
    private readonly EmbeddedResult _result;
    private readonly RowSorter _sorter;
    private readonly NodeRows _nodes;

    public ListRows(EmbeddedResult result)
    {
        _result = result;
        _sorter = new RowSorter(result);
        _nodes = new NodeRows(result);
    }

    /// <summary>Finds the rows of a list, filtered, and puts a page of them in order.</summary>
    /// <param name="list">The list.</param>
    /// <param name="parent">The node whose links are listed; of a root list, none.</param>
    /// <param name="page">The page; its rows stay in the buffer until they are cut off.</param>
    /// <returns>False where the page is longer than the limit.</returns>
    public bool Cut(ConnectionShape list, int parent, out ListPage page)
    {
        var arguments = _result.Plan.Value(list.Plan.Arguments);
        var rows = _result.Rows;
        page = new ListPage { Start = rows.Count };
        if (list.Related is not { } related)
            return _nodes.Cut(list, arguments, _sorter, ref page);

        var where = arguments.Where is null ? null : _result.ConditionOf(arguments.Where);
        var isOrdered = arguments.Sort.Count == 0 && related.Direction != Direction.Both;
        AddEnds(parent, related, where, isOrdered && !list.HasTotal && !list.HasGroups ? MostRows(arguments.Page, list.HasPageInfo) : int.MaxValue);
        page.Count = page.Total = rows.Count - page.Start;
        if (list.HasEntries || list.HasPageInfo)
            _sorter.Cut(arguments.Sort, arguments.Page, isOrdered, ref page);
        return !list.HasEntries || page.Length <= _result.Options.Limits.MaxPageSize;
    }

    /// <summary>Finds the one end of a relationship that has one at most.</summary>
    /// <returns>False where it has none, or a date hides it.</returns>
    public bool TryFindFirst(int node, RelatedLinks related, out Row row)
    {
        foreach (var end in new VisibleEnds(_result, node, related))
        {
            row = end;
            return true;
        }

        row = default;
        return false;
    }

    /// <summary>Forgets what belongs to one plan.</summary>
    public void Clear()
    {
        _sorter.Clear();
    }

    // Where the rows come in order and nobody asks how many there are, those after the page are not looked for.
    private static int MostRows(PageRequest page, bool hasPageInfo)
    {
        if (page.Count is not { } count || page.Backwards || page.After is not null || page.Before is not null)
            return int.MaxValue;
        return hasPageInfo ? count + 1 : count;
    }

    private void AddEnds(int parent, RelatedLinks related, Condition? where, int most)
    {
        if (most == 0)
            return;
        var rows = _result.Rows;
        var full = most == int.MaxValue ? most : rows.Count + most;
        var ends = new VisibleEnds(_result, parent, related);
        while (ends.MoveNext())
        {
            var end = ends.Current;
            if (where is not null && !where.Holds(_result, end))
                continue;
            rows.Add(end.Node, end.Link);
            if (rows.Count == full)
                return;
        }
    }
}
