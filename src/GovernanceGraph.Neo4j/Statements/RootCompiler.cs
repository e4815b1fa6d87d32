using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Computed;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Statements.Order;
using GovernanceGraph.Neo4j.Statements.Pages;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>Writes what a root field starts from.</summary>
internal sealed class RootCompiler(RootScope scope)
{
    private readonly StatementCompiler _statement = scope.Statement;
    private readonly StatementBuilder _builder = scope.Builder;

    public SlotCode Compile() => scope.Root switch
    {
        NodeRoot one => ById(SlotOperation.NodeRoot, one.Node, one.Labels, "=", request => Operands.Of(request.Plan.Value(one.Id)) ?? string.Empty),
        NodesRoot several => ById(
            SlotOperation.NodesRoot,
            several.Node,
            several.Node.ByLabel.Keys,
            "IN",
            request => Operands.Of(request.Plan.Value(several.Ids).ToArray<object?>())),
        ListRoot list => List(list),
        ComputedRoot computed => ComputedCompiler.OfRoot(scope, computed),
        _ => throw new InvalidOperationException($"Unknown root {scope.Root.GetType().Name}."),
    };

    // Whether what has the id is to be shown is seen by the reader, which needs it for the words of the error as well.
    private SlotCode ById(SlotOperation operation, NodeProjection projection, IEnumerable<string> names, string comparison, Func<Request, object?> ids)
    {
        var labels = scope.Labels(names);
        const string node = Locals.Node;
        var cells = new RowCells();
        var rows = new NodeRows(scope, projection, labels, node, cells);
        var idCell = cells.AddId(node);
        var (nodes, list) = (_builder.Variable("n"), _builder.Variable("r"));
        var isThere = scope.Visibility.OfNode(node, scope.Model.Labels);
        var isAnyLabel = labels.Count == scope.Model.Labels.Count;
        var shown = new ShownCells(
            isThere == Predicates.True ? -1 : cells.Add(isThere),
            isAnyLabel ? -1 : cells.AddLabels(node),
            isAnyLabel ? -1 : cells.Add(RowCells.Property(node, "name")));

        _statement.Call();
        _builder.Line($"MATCH ({node}:{StoredNames.Quote(StoredNames.Node)}) WHERE {RowCells.Property(node, StoredNames.Id)} {comparison} {_builder.AddParameter(ids)}");
        _statement.Return([.. rows.HasChildren ? [$"collect({node}) AS {nodes}"] : Array.Empty<string>(), $"collect({cells}) AS {list}"]);
        var field = _statement.AddField(list);
        var place = _statement.AddPlace(index => new Place { Index = index, Field = field, Access = PlaceAccess.ById, Shown = shown, IdCell = idCell });
        rows.Finish(place, new RowSource(nodes, IsNested: false, HasOne: operation == SlotOperation.NodeRoot), mayBeHidden: true);
        return new SlotCode { Operation = operation, Place = place, Plan = scope.Root };
    }

    private SlotCode List(ListRoot root)
    {
        var plan = root.Connection;
        var label = ((LabelSource)plan.Source).Label;
        var arguments = _statement.Shape.Value(plan.Arguments);
        const string node = Locals.Node;
        var entries = new EntryRows(scope, node, [label], link: null, arguments.Sort);
        entries.Add(plan.Slots);
        var shape = ListShape.Of(plan, _statement.Shape);
        var pattern = RootPattern.Of(scope.Visibility, node, label, arguments.Where, request => request.Plan.Value(plan.Arguments).Where!);
        var (nodes, rows, pages) = (_builder.Variable("n"), _builder.Variable("r"), _builder.Variable("p"));

        _statement.Call();
        var page = PageWriter.CutRoot(_builder, pattern, node, RowOrder.Of(arguments.Sort, node, link: null), shape);
        var groups = new ListGroups(scope, plan, [label]);
        groups.Write(page, row => row);
        _builder.Line(string.Empty);
        var keys = groups.Nodes.Select(variable => (Listed: PageRows.Listed(variable), Variable: variable)).ToArray();
        // Where the page lies is sent only to who asks for more than its entries.
        string[] placed = shape.IsOnlyEntries ? [] : [pages];
        string[] left = [$"{PageRows.Wanted(page, shape)} AS {nodes}", .. placed.Select(variable => $"[{PageRows.Place("0", page, groups.Cells)}] AS {variable}"), .. keys.Select(key => $"[{key.Variable}] AS {key.Listed}")];
        _builder.Line($"WITH {string.Join(", ", left)}");
        _statement.Return(
        [
            .. placed,
            $"[{node} IN {nodes} | {entries.Cells}] AS {rows}",
            .. entries.NodesHaveChildren ? [nodes] : Array.Empty<string>(),
            .. keys.Select(key => key.Listed),
        ]);
        var (pagesField, field) = (shape.IsOnlyEntries ? -1 : _statement.AddField(pages), _statement.AddField(rows));
        var place = _statement.AddPlace(index => new Place { Index = index, Field = field, Access = PlaceAccess.InOrder, PagesField = pagesField });
        var shapes = entries.Finish(place, new RowSource(nodes, IsNested: false), links: default);
        return new SlotCode { Operation = SlotOperation.ListRoot, Place = place, Plan = root, Shape = shapes.Connection(plan, groups.Finish()) };
    }
}
