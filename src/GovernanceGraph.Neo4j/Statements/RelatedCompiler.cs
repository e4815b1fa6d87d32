using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Statements.Order;
using GovernanceGraph.Neo4j.Statements.Pages;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>
/// Writes how relationships are followed from the nodes of a place. A whole list is ordered once for all nodes above: each node that is found
/// says at which of them it stands. A list of which a page is wanted is cut for each node above, so that nothing below is looked for but the page.
/// </summary>
/// <param name="scope">The root field.</param>
/// <param name="above">The place.</param>
/// <param name="labels">The labels of its nodes.</param>
/// <param name="source">Its nodes, in the order of its rows.</param>
/// <param name="mayBeHidden">Whether some of them may not be there on the day.</param>
internal sealed class RelatedCompiler(RootScope scope, Place above, IReadOnlyList<NodeLabel> labels, RowSource source, bool mayBeHidden)
{
    // Links of whole lists are fetched up to the limit of objects, and as many more as a hundred lists hold that are refused for their length.
    private const int RefusedLists = 100;

    private readonly StatementCompiler _statement = scope.Statement;
    private readonly StatementBuilder _builder = scope.Builder;

    /// <summary>Follows a relationship; what is below its ends is added to the statement.</summary>
    public SlotCode Compile(RelatedSlot related)
    {
        var relationship = related.Relationship;
        var targets = scope.Labels(relationship.TargetLabels);
        var (position, node) = (_builder.Variable("i"), _builder.Variable("c"));
        var link = new RelatedLink(_builder.Variable("l"), relationship.Type);
        link.Cells.Add(position);
        if (related.Slot is SingleSlot single)
        {
            var edge = new EntryRows(scope, node, targets, link, sort: []);
            edge.Add(single.Edge);
            var (place, shapes) = Whole(related, position, node, link, edge, condition: Predicates.True, sort: []);
            return new SlotCode { Operation = SlotOperation.Single, Place = place, Shape = shapes.Edge(single.Edge), Plan = single };
        }

        var plan = (ConnectionPlan)related.Slot;
        var shape = ListShape.Of(plan, _statement.Shape);
        var arguments = _statement.Shape.Value(plan.Arguments);
        var isWhole = shape is { Page: { Count: null, After: null, Before: null }, HasEntries: true, HasGroups: false };
        if (!isWhole)
            link.Cells.Add($"{position}k");
        var entries = new EntryRows(scope, node, targets, link, arguments.Sort);
        entries.Add(plan.Slots);
        var where = arguments.Where is null
            ? Predicates.True
            : scope.Conditions.Write(arguments.Where, request => request.Plan.Value(plan.Arguments).Where!, new NodeVariables(node, link.Variable, targets));
        var groups = new ListGroups(scope, plan, targets);
        var (list, entryShapes) = isWhole
            ? Whole(related, position, node, link, entries, where, arguments.Sort)
            : Paged(related, position, node, link, entries, where, arguments.Sort, shape, groups);
        return new SlotCode { Operation = SlotOperation.Connection, Place = list, Shape = entryShapes.Connection(plan, groups.Finish()), Plan = plan };
    }

    private (Place Place, EntryShapes Shapes) Whole(
        RelatedSlot related, string position, string node, RelatedLink link, EntryRows entries, string condition, IReadOnlyList<SortKey> sort)
    {
        var (nodes, rows, links, found) = (_builder.Variable("nodes"), _builder.Variable("rows"), _builder.Variable("links"), _builder.Variable("at"));
        _statement.Call(source.List);
        Match(related, position, node, link.Variable, condition);
        var most = _builder.AddParameter(request => request.Options.Limits.MaxRows + (RefusedLists * (long)request.Options.Limits.MaxPageSize));
        _builder.Line($"WITH {position}, {link.Variable}, {node} LIMIT {most}");
        var collected = entries.LinksHaveChildren ? $", collect({link.Variable}) AS {links}" : string.Empty;
        _builder.Line($"WITH {node}, collect({link.Row(position)}) AS {found}{collected}");
        _builder.Line($"ORDER BY {RowOrder.Of(sort, node, link: null).OrderBy()}");
        return Return(entries, node, nodes, rows, links, found, new RowSource(links, IsNested: true), pages: null);
    }

    private (Place Place, EntryShapes Shapes) Paged(
        RelatedSlot related, string position, string node, RelatedLink link, EntryRows entries, string condition, IReadOnlyList<SortKey> sort, ListShape shape, ListGroups groups)
    {
        var (nodes, rows, links, found) = (_builder.Variable("nodes"), _builder.Variable("rows"), _builder.Variable("links"), _builder.Variable("at"));
        var (pages, lists) = (_builder.Variable("pages"), _builder.Variable("lists"));
        _statement.Call(source.List);
        Match(related, position, node, link.Variable, condition);
        var page = PageWriter.Cut(
            _builder, [position], [node, link.Variable], $"[{node}, {link.Variable}]", RowOrder.Of(sort, node, link.Variable), shape);
        groups.Write(page, row => $"{row}[0]");
        _builder.Line(string.Empty);
        _statement.Return(
        [
            $"collect({PageRows.Place(position, page, groups.Cells)}) AS {pages}",
            $"collect([{position}, {PageRows.Wanted(page, shape)}]) AS {lists}",
            .. groups.Nodes.Select(variable => $"collect({variable}) AS {PageRows.Listed(variable)}"),
        ]);
        var pagesField = _statement.AddField(pages);

        _statement.Call(lists);
        _builder.Line($"UNWIND {lists} AS list");
        _builder.Line($"WITH list[0] AS {position}, list[1] AS list");
        _builder.Line($"UNWIND range(0, size(list) - 1) AS {position}k");
        _builder.Line($"WITH {position}, {position}k, list[{position}k][0] AS {node}, list[{position}k][1] AS {link.Variable}");
        var collected = entries.LinksHaveChildren ? $", collect({link.Variable}) AS {links}" : string.Empty;
        _builder.Line($"WITH {node}, collect({link.Row(position)}) AS {found}{collected}");
        return Return(entries, node, nodes, rows, links, found, new RowSource(links, IsNested: true), pagesField);
    }

    private void Match(RelatedSlot related, string position, string node, string link, string condition)
    {
        var (relationship, owner) = (related.Relationship, _builder.Variable("p"));
        _builder.Line($"UNWIND range(0, size({source.List}) - 1) AS {position}");
        _builder.Line($"WITH {position}, {source.List}[{position}] AS {owner}");
        var isOwner = related.Owners.Count == labels.Count
            ? Predicates.True
            : $"{owner}:{RelationshipPattern.Labels(related.Owners.Select(label => label.Name))}";
        var isThere = mayBeHidden ? scope.Visibility.OfNode(owner, labels) : Predicates.True;
        var pattern = RelationshipPattern.Write(scope.Model, relationship, owner, related.Owners, link, node);
        _builder.Line($"MATCH {pattern}");
        _builder.Line($"WHERE {Predicates.And(isOwner, isThere, scope.Visibility.OfLink(link), scope.Visibility.OfEnd(node, relationship), condition)}");

        // A link that leads from a node to itself is seen from both its ends.
        if (relationship.Direction == Direction.Both)
            _builder.Line($"UNWIND CASE WHEN startNode({link}) = endNode({link}) THEN [1, 2] ELSE [1] END AS {link}End");
    }

    private (Place Place, EntryShapes Shapes) Return(
        EntryRows entries, string node, string nodes, string rows, string links, string found, RowSource linkSource, int? pages)
    {
        var linksCell = entries.Cells.Add(found);
        List<string> returned = [$"collect({entries.Cells}) AS {rows}"];
        if (entries.NodesHaveChildren)
            returned.Add($"collect({node}) AS {nodes}");
        if (entries.LinksHaveChildren)
            returned.Add($"collect({links}) AS {links}s");
        _statement.Return(returned);
        var field = _statement.AddField(rows);
        var place = _statement.AddPlace(index => new Place
        {
            Index = index,
            Field = field,
            Access = PlaceAccess.ByParent,
            Parent = above,
            LinksCell = linksCell,
            PagesField = pages ?? -1,
        });
        return (place, entries.Finish(place, new RowSource(nodes, IsNested: false), linkSource with { List = $"{links}s" }));
    }
}
