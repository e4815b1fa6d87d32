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
    // Where the one node above stands, if there cannot be more.
    private const string OnlyPosition = "0";

    private readonly StatementCompiler _statement = scope.Statement;
    private readonly StatementBuilder _builder = scope.Builder;

    /// <summary>Follows a relationship; what is below its ends is added to the statement.</summary>
    public SlotCode Compile(RelatedSlot related)
    {
        var targets = scope.Labels(related.Relationship.TargetLabels);
        var link = new RelatedLink(Locals.Link, related.Relationship.Type);
        return related.Slot is SingleSlot single
            ? Single(single, new RelatedEnds(related, Position(isCut: false, link), link, new EntryRows(scope, Locals.Node, targets, link, sort: []), Predicates.True, []))
            : List((ConnectionPlan)related.Slot, related, link, targets);
    }

    private SlotCode Single(SingleSlot single, RelatedEnds ends)
    {
        ends.Entries.Add(single.Edge);
        var (place, shapes) = Whole(ends);
        return new SlotCode { Operation = SlotOperation.Single, Place = place, Shape = shapes.Edge(single.Edge), Plan = single };
    }

    private SlotCode List(ConnectionPlan plan, RelatedSlot related, RelatedLink link, IReadOnlyList<NodeLabel> targets)
    {
        var shape = ListShape.Of(plan, _statement.Shape);
        var arguments = _statement.Shape.Value(plan.Arguments);
        var isWhole = shape is { Page: { Count: null, After: null, Before: null }, HasEntries: true, HasGroups: false };
        var position = Position(isCut: !isWhole && !shape.IsOnlyEntries, link);
        var entries = new EntryRows(scope, Locals.Node, targets, link, arguments.Sort);
        entries.Add(plan.Slots);
        var condition = arguments.Where is null
            ? Predicates.True
            : scope.Conditions.Write(arguments.Where, request => request.Plan.Value(plan.Arguments).Where!, new NodeVariables(Locals.Node, link.Variable, targets));
        var ends = new RelatedEnds(related, position, link, entries, condition, arguments.Sort);
        var groups = new ListGroups(scope, plan, targets);
        var (list, shapes) = isWhole ? Whole(ends) : shape.IsOnlyEntries ? First(ends, shape) : Paged(ends, shape, groups);
        return new SlotCode { Operation = SlotOperation.Connection, Place = list, Shape = shapes.Connection(plan, groups.Finish()), Plan = plan };
    }

    private (Place Place, EntryShapes Shapes) Whole(RelatedEnds ends)
    {
        _statement.Call(source.List);
        var owner = Owners(ends);
        Match(ends, owner, ends.Condition);
        return Collect(ends);
    }

    // Of each list no more is kept than the page; nothing else is asked of it.
    private (Place Place, EntryShapes Shapes) First(RelatedEnds ends, ListShape shape)
    {
        var (node, link) = (Locals.Node, ends.Link.Variable);
        // Which of two links to one node comes first is seen of the links alone, or of a cursor between them; to read it of each link costs
        // a sixth of the rate (bench/README.md).
        var isSeen = ends.WantsLinks || shape.Page is not { After: null, Before: null };
        var order = RowOrder.Of(ends.Sort, node, isSeen ? link : null);
        List<string> conditions = [ends.Condition];
        if (shape.Page.After is not null)
            conditions.Add(KeysetWriter.After(_builder, order, request => shape.Find(request).After!));
        if (shape.Page.Before is not null)
            conditions.Add(KeysetWriter.Before(_builder, order, request => shape.Find(request).Before!));
        _statement.Call(source.List);
        var owner = Owners(ends);
        _statement.Call(owner);
        Match(ends, owner, Predicates.And(conditions));
        _builder.Line($"WITH {(isSeen ? $"{node}, {link}" : node)} ORDER BY {order.OrderBy(shape.Page.Backwards)} LIMIT {_builder.AddParameter(request => shape.Find(request).Count)}");
        _statement.Return(ends.WantsLinks ? [node, link] : [node]);
        return Collect(ends);
    }

    private (Place Place, EntryShapes Shapes) Paged(RelatedEnds ends, ListShape shape, ListGroups groups)
    {
        var (position, node, link) = (ends.Position, Locals.Node, ends.Link.Variable);
        var (pages, lists) = (_builder.Variable("p"), _builder.Variable("l"));
        _statement.Call(source.List);
        Match(ends, Owners(ends), ends.Condition);
        var page = PageWriter.Cut(_builder, [position], [node, link], $"[{node}, {link}]", RowOrder.Of(ends.Sort, node, link), shape);
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
        _builder.Line($"WITH {position}, {position}k, list[{position}k][0] AS {node}, list[{position}k][1] AS {link} LIMIT {_statement.MostLinks()}");
        return Return(ends, order: null, pagesField);
    }

    private (Place Place, EntryShapes Shapes) Collect(RelatedEnds ends)
    {
        string[] row = [.. ends.Position == OnlyPosition ? [] : new[] { ends.Position }, .. ends.WantsLinks ? [ends.Link.Variable] : Array.Empty<string>(), Locals.Node];
        _builder.Line($"WITH {string.Join(", ", row)} LIMIT {_statement.MostLinks()}");
        return Return(ends, RowOrder.Of(ends.Sort, Locals.Node, link: null), pages: null);
    }

    private string Owners(RelatedEnds ends)
    {
        const string owner = Locals.Parent;
        _builder.Line(ends.Position == OnlyPosition ? source.Unwind(owner) : source.Unwind(owner, ends.Position));
        return owner;
    }

    // A list that is cut carries its position through clauses, where only a variable can stand.
    private string Position(bool isCut, RelatedLink link)
    {
        var position = source.HasOne && !isCut ? OnlyPosition : Locals.Position;
        link.Cells.Add(position);
        if (isCut)
            link.Cells.Add($"{position}k");
        return position;
    }

    private void Match(RelatedEnds ends, string owner, string condition)
    {
        var (relationship, owners, link) = (ends.Related.Relationship, ends.Related.Owners, ends.Link.Variable);
        var isOwner = owners.Count == labels.Count ? Predicates.True : $"{owner}:{RelationshipPattern.Labels(owners.Select(label => label.Name))}";
        var isThere = mayBeHidden ? scope.Visibility.OfNode(owner, labels) : Predicates.True;
        _builder.Append($"MATCH {RelationshipPattern.Write(scope.Model, relationship, owner, owners, link, Locals.Node)}");
        _builder.Line(Predicates.Where(isOwner, isThere, scope.Visibility.OfLink(link, relationship.Type), scope.Visibility.OfEnd(Locals.Node, relationship), condition));

        // A link that leads from a node to itself is seen from both its ends.
        if (relationship.Direction == Direction.Both)
            _builder.Line($"UNWIND CASE WHEN startNode({link}) = endNode({link}) THEN [1, 2] ELSE [1] END AS {link}End");
    }

    private (Place Place, EntryShapes Shapes) Return(RelatedEnds ends, RowOrder? order, int? pages)
    {
        var (entries, node, link) = (ends.Entries, Locals.Node, ends.Link.Variable);
        var (nodes, rows, links) = (_builder.Variable("n"), _builder.Variable("r"), _builder.Variable("l"));
        _builder.Line($"WITH {node}, collect({ends.Link.Row(ends.Position)}) AS {Locals.Found}{(entries.LinksHaveChildren ? $", collect({link}) AS {links}" : string.Empty)}");
        if (order is not null)
            _builder.Line($"ORDER BY {order.OrderBy()}");
        var linksCell = entries.Cells.Add(Locals.Found);
        List<string> returned = [$"collect({entries.Cells}) AS {rows}"];
        if (entries.NodesHaveChildren)
            returned.Add($"collect({node}) AS {nodes}");
        if (entries.LinksHaveChildren)
            returned.Add($"collect({links}) AS {PageRows.Listed(links)}");
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
        return (place, entries.Finish(place, new RowSource(nodes, IsNested: false), new RowSource(PageRows.Listed(links), IsNested: true)));
    }

    /// <summary>A relationship that is followed: the variables, what is wanted of its ends, and which ends.</summary>
    private sealed record RelatedEnds(
        RelatedSlot Related, string Position, RelatedLink Link, EntryRows Entries, string Condition, IReadOnlyList<SortKey> Sort)
    {
        /// <summary>Whether anything is wanted of the links but the ends.</summary>
        public bool WantsLinks => Link.Cells.Count > 1 || Entries.LinksHaveChildren;
    }
}
