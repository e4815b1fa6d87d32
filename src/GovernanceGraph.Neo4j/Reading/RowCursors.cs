using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>The cursors of rows, and what is said of their pages.</summary>
internal sealed class RowCursors(Neo4jResult result)
{
    /// <summary>The cursor of an edge.</summary>
    /// <param name="plan">The list or the relationship that it belongs to.</param>
    /// <param name="place">Where its node stands.</param>
    /// <param name="row">The node's row.</param>
    /// <param name="link">The first cell of its link; -1 for none.</param>
    public string OfEdge(object plan, Place place, int row, int link)
    {
        var cells = result.Rows(place).Cells(row);
        var node = result.Cells.Text(cells + place.IdCell);
        if (plan is StatementsPlan statements)
            return Cursor.Encode(result.Plan.Value(statements.Arguments).CursorScope, new CursorKey([], node, string.Empty));
        var linkId = link < 0 ? string.Empty : result.Cells.Text(link + place.LinkIdCell);
        if (plan is not ConnectionPlan list)
            return Cursor.Encode(((SingleSlot)plan).Relationship.Name, new CursorKey([], node, linkId));
        var arguments = result.Plan.Value(list.Arguments);
        var values = new object?[arguments.Sort.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value(cells + place.SortCells[i], arguments.Sort[i].Column.Kind);
        return Cursor.Encode(arguments.CursorScope, new CursorKey(values, node, linkId));
    }

    /// <summary>The <c>pageInfo</c> of a page.</summary>
    /// <param name="at">The connection.</param>
    /// <param name="shape">What is wanted of it.</param>
    public object? PageInfo(ref readonly Frame at, ComposedShape<SlotCode> shape)
    {
        var place = at.Place!;
        var page = result.Rows(place).Page(at.Parent, at.Count);
        var (first, last) = (at.First, at.First + at.Count - 1);
        var info = at.Count == 0
            ? new PageInfoValue(page.HasPrevious, page.HasNext, null, null)
            : new PageInfoValue(page.HasPrevious, page.HasNext, OfPosition(at.Source!, place, first), OfPosition(at.Source!, place, last));
        return result.Compose(info, shape);
    }

    private string OfPosition(object plan, Place place, int position) => OfEdge(plan, place, result.RowAt(place, position), result.LinkAt(place, position));

    private object? Value(int cell, ColumnKind kind) => result.Cells[cell].Kind == CellKind.Null ? null : kind switch
    {
        ColumnKind.Integer => (int)result.Cells.Integer(cell),
        ColumnKind.Float => result.Cells.Float(cell),
        ColumnKind.Boolean => result.Cells[cell].Kind == CellKind.True,
        _ => result.Cells.Text(cell),
    };
}
