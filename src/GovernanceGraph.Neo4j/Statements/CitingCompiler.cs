using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements.Citing;
using GovernanceGraph.Neo4j.Statements.Pages;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>Writes how one comes from documents to the statements that cite them, nodes and links alike, and how these are read.</summary>
/// <param name="scope">The root field.</param>
/// <param name="above">The place of the documents.</param>
/// <param name="source">The documents, in the order of its rows.</param>
internal sealed class CitingCompiler(RootScope scope, Place above, RowSource source)
{
    private const string ConnectionType = "StatementConnection";

    private readonly StatementCompiler _statement = scope.Statement;
    private readonly StatementBuilder _builder = scope.Builder;

    public SlotCode Compile(StatementsPlan plan)
    {
        var shape = ListShape.Of(plan, _statement.Shape);
        var (position, document, pages, lists) = (_builder.Variable("i"), _builder.Variable("p"), _builder.Variable("p"), _builder.Variable("l"));
        _statement.Call(source.List);
        _builder.Append(source.Unwind(document, position));
        var citing = new CitingWriter(scope.Visibility).Write(document, [position], plan, _statement.Shape);
        _builder.Line(string.Empty);
        _statement.Return(
            $"collect({PageRows.Place(position, citing.Page, citing.Sections is null ? [] : [citing.Sections])}) AS {pages}",
            $"collect([{position}, {PageRows.Wanted(citing.Page, shape)}]) AS {lists}");
        var pagesField = _statement.AddField(pages);
        var edges = plan.Slots.OfType<EdgesSlot>().Select(slot => slot.Edges).Distinct().ToArray();
        var (place, shapes) = Rows(position, lists, pagesField, edges);

        var slots = new SlotCode[plan.SlotCount];
        foreach (var slot in plan.Slots)
        {
            slots[slot.Slot] = slot switch
            {
                TotalCountSlot => new SlotCode { Operation = SlotOperation.TotalCount },
                EdgesSlot list => new SlotCode { Operation = SlotOperation.Edges, Shape = shapes[list.Edges] },
                PageInfoSlot info => new SlotCode { Operation = SlotOperation.PageInfo, Shape = ComposedShapes.Plain(info.PageInfo) },
                SectionGroupsSlot groups => new SlotCode
                {
                    Operation = SlotOperation.SectionGroups,
                    Cell = PageRows.CellCount,
                    Shape = ComposedShapes.Plain(groups.Groups),
                },
                _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
            };
        }

        return new SlotCode { Operation = SlotOperation.Statements, Place = place, Plan = plan, Shape = new RowShape(scope.Type(ConnectionType), slots) };
    }

    private (Place Place, Dictionary<EdgeProjection, RowShape> Shapes) Rows(string position, string lists, int pagesField, EdgeProjection[] edges)
    {
        var (rows, statement, found) = (_builder.Variable("r"), _builder.Variable("s"), _builder.Variable("places"));
        var (node, link) = (_builder.Variable("c"), _builder.Variable("l"));
        var (nodes, links, statements) = ($"{node}s", $"{link}s", $"{statement}s");
        var cells = new RowCells();
        var idCell = cells.AddId(statement);
        var linksCell = cells.Add($"[[{position}, {position}k]]");
        var (nodeCell, linkCell, placesCell) = (cells.AddId(node), cells.AddId(link), cells.Add(found));
        var values = new ValueCells(scope, cells, statement);
        var citations = scope.Model.LinkLayout.FindProperty("citations")!;
        foreach (var slot in edges.SelectMany(edge => edge.Slots).OfType<EdgeCitationsSlot>())
            values.Add(citations, slot.Citation);

        _statement.Call(lists);
        _builder.Line($"UNWIND {lists} AS list");
        _builder.Line($"WITH list[0] AS {position}, list[1] AS list");
        _builder.Line($"UNWIND range(0, size(list) - 1) AS {position}k");
        _builder.Line($"WITH {position}, {position}k, list[{position}k] AS entry LIMIT {_statement.MostLinks()}");
        _builder.Line($"WITH {position}, {position}k, entry[0] AS {node}, entry[1] AS {link}, entry[2] AS {found}, entry[3] AS {statement}");
        _statement.Return($"collect({cells}) AS {rows}", $"collect({node}) AS {nodes}", $"collect({link}) AS {links}", $"collect({statement}) AS {statements}");
        var field = _statement.AddField(rows);
        var place = _statement.AddPlace(index => new Place
        {
            Index = index,
            Field = field,
            Access = PlaceAccess.ByParent,
            Parent = above,
            LinksCell = linksCell,
            PagesField = pagesField,
            IdCell = idCell,
        });

        return (place, edges.ToDictionary(edge => edge, edge => Edge(edge)));

        RowShape Edge(EdgeProjection edge)
        {
            var slots = new SlotCode[edge.SlotCount];
            foreach (var slot in edge.Slots)
            {
                slots[slot.Slot] = slot switch
                {
                    CursorSlot => new SlotCode { Operation = SlotOperation.EdgeCursor },
                    EdgeNodeSlot wanted => new SlotCode { Operation = SlotOperation.ValueNode, Cell = nodeCell, Place = Nodes(wanted.Node, nodes) },
                    EdgeLinkSlot wanted => new SlotCode { Operation = SlotOperation.LinkById, Cell = linkCell, Place = PlaceById.WriteLinks(scope, wanted.Link, new RowSource(links, IsNested: false)) },
                    EdgeCitationsSlot wanted => new SlotCode
                    {
                        Operation = SlotOperation.EdgeCitations,
                        Cell = placesCell,
                        Shape = values.Code(citations, wanted.Citation, new RowSource(statements, IsNested: false)).Shape,
                    },
                    _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
                };
            }

            return new RowShape(scope.Type(edge.TypeName), slots);
        }
    }

    private Place Nodes(NodeProjection projection, string nodes)
    {
        const string node = Locals.Node;
        _statement.Call(nodes);
        _builder.Line($"UNWIND {nodes} AS {node} WITH DISTINCT {node}");
        return PlaceById.Write(scope, projection, scope.Labels(projection.ByLabel.Keys), node, mayBeHidden: false);
    }
}
