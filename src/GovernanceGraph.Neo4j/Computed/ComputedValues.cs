using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>Works computed fields out over what an answer has fetched.</summary>
internal sealed class ComputedValues(Neo4jResult result)
{
    private readonly Dictionary<RootFetch, FetchedView> _views = [];

    /// <summary>The value of a root field; a question without an answer gives its error.</summary>
    public object? OfRoot(RootComputation field, object shape) =>
        Compute(field, view => field.Computation.OfRoot(view, result.Plan.Value(field.Arguments)), shape);

    /// <summary>The value of a field of a node.</summary>
    /// <param name="field">The field.</param>
    /// <param name="label">The node's label.</param>
    /// <param name="cells">The first cell of its row.</param>
    /// <param name="shape">What is wanted of the value.</param>
    public object? OfNode(FieldComputation field, ObjectType label, int cells, object shape) => field switch
    {
        FetchedComputation fetched =>
            Compute(field, view => field.Computation.OfNode(view, view.FindNodeAtAnyTime(result.Cells.Text(cells + fetched.IdCell))!), shape),
        OwnComputation own => Compute(field, view => field.Computation.OfNode(view, Node(own, view.Schema.FindLabel(label.Name)!, cells)), shape),
        _ => throw new InvalidOperationException($"Unknown field {field.GetType().Name}."),
    };

    /// <summary>The value of a field of a link.</summary>
    public object? OfLink(OwnComputation field, int cells, object shape) =>
        Compute(field, view => field.Computation.OfLink(view, Link(field, view.Schema, cells)), shape);

    /// <summary>Lets go of the answer.</summary>
    public void Clear() => _views.Clear();

    private object? Compute(FieldComputation field, Func<FetchedView, object?> ask, object shape)
    {
        try
        {
            return result.Compose(ask(View(field.Fetch)), shape);
        }
        catch (ComputationException exception)
        {
            return exception.Error;
        }
    }

    private FetchedView View(RootFetch fetch)
    {
        if (_views.TryGetValue(fetch, out var known))
            return known;
        var view = new FetchedView(result.Served.Model, result.Plan.Value(fetch.AsOf) ?? result.Options.Today, result.Version, result.Meter);
        foreach (var (nodes, links) in fetch.Fields)
        {
            FetchedRows.ReadNodes(result.Cells, result.Field(nodes), view);
            FetchedRows.ReadLinks(result.Cells, result.Field(links), view);
        }

        return _views[fetch] = view;
    }

    private GraphNode Node(OwnComputation field, NodeLabel label, int cells) => new()
    {
        Label = label,
        Id = string.Empty,
        Values = Values(field, label.Layout, cells),
        Folds = [],
        Tokens = [],
        AttestedOn = Texts(cells + field.AttestedOn),
    };

    private GraphLink Link(OwnComputation field, GraphSchema schema, int cells) => new()
    {
        Type = schema.Relationships[0],
        Id = string.Empty,
        From = string.Empty,
        To = string.Empty,
        Values = Values(field, schema.LinkLayout, cells),
        Folds = [],
        AttestedOn = Texts(cells + field.AttestedOn),
    };

    // Such a field reads texts alone.
    private object?[] Values(OwnComputation field, PropertyLayout layout, int cells)
    {
        var values = new object?[layout.Columns.Count];
        foreach (var (column, cell) in field.Columns)
            values[layout.FindColumn(column)!.Index] = result.Cells[cells + cell].Kind == CellKind.Null ? null : result.Cells.Text(cells + cell);
        return values;
    }

    private string[] Texts(int cell)
    {
        var list = result.Cells[cell];
        return list.Length == 0 ? [] : [.. Enumerable.Range(list.Start, list.Length).Select(result.Cells.Text)];
    }
}
