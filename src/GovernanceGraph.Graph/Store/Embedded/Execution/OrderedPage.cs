using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;
using GovernanceGraph.Graph.Store.Embedded.Indexes.Access;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>Reads a page off an index that has the order of the list: it is bounded by one place at most, on either side.</summary>
internal sealed class OrderedPage(EmbeddedResult result, ListArguments arguments, ListOrder order, Condition? condition)
{
    private readonly PageRequest _request = arguments.Page;
    private readonly RowOrder _compare = RowOrder.Of(result, arguments.Sort);

    /// <summary>Adds the rows of the page.</summary>
    /// <param name="hasPageInfo">Whether it must be known if there is more on either side.</param>
    /// <param name="page">The page.</param>
    public void Read(bool hasPageInfo, ref ListPage page)
    {
        if (_request.Backwards)
            ReadBackwards(hasPageInfo, ref page);
        else
            ReadForwards(hasPageInfo, ref page);
        page.First = page.Start;
        page.Count = page.Length;
    }

    private void ReadForwards(bool hasPageInfo, ref ListPage page)
    {
        var most = _request.Count ?? int.MaxValue;
        var walk = order.From(_request.After, isAfter: true);
        if (most > 0 || hasPageInfo)
        {
            while (walk.MoveNext())
            {
                if (!result.Matches(walk.Current, condition))
                    continue;
                var row = new Row(walk.Current, Numbers.None);
                if (page.Length == most || _request.Before is not null && _compare.Compare(row, _request.Before) >= 0)
                {
                    page.HasNext = true;
                    break;
                }

                result.Rows.Add(row.Node, row.Link);
                page.Length++;
                if (page.Length == most && !hasPageInfo)
                    break;
            }
        }

        if (!hasPageInfo || _request.After is null)
            return;
        var before = order.From(_request.After, isAfter: true);
        while (!page.HasPrevious && before.MovePrevious())
            page.HasPrevious = result.Matches(before.Current, condition);
    }

    private void ReadBackwards(bool hasPageInfo, ref ListPage page)
    {
        var most = _request.Count ?? int.MaxValue;
        var walk = _request.Before is null ? order.FromEnd() : order.From(_request.Before, isAfter: false);
        if (most > 0 || hasPageInfo)
        {
            while (walk.MovePrevious())
            {
                if (!result.Matches(walk.Current, condition))
                    continue;
                var row = new Row(walk.Current, Numbers.None);
                if (page.Length == most || _request.After is not null && _compare.Compare(row, _request.After) <= 0)
                {
                    page.HasPrevious = true;
                    break;
                }

                result.Rows.Add(row.Node, row.Link);
                page.Length++;
                if (page.Length == most && !hasPageInfo)
                    break;
            }
        }

        result.Rows.From(page.Start).Reverse();
        if (!hasPageInfo || _request.Before is null)
            return;
        var after = order.From(_request.Before, isAfter: false);
        while (!page.HasNext && after.MoveNext())
            page.HasNext = result.Matches(after.Current, condition);
    }
}
