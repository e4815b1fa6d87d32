using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>A place whose nodes the reader finds by their ids: the documents of citations, the ends of links.</summary>
internal static class PlaceById
{
    /// <summary>Ends a subquery that has found the nodes, each once, and goes on to what is below them.</summary>
    /// <param name="scope">The root field.</param>
    /// <param name="projection">What is wanted of the nodes.</param>
    /// <param name="labels">The labels that they can have.</param>
    /// <param name="node">Their variable.</param>
    /// <param name="mayBeHidden">Whether some may not be there on the day.</param>
    public static Place Write(RootScope scope, NodeProjection projection, IReadOnlyList<NodeLabel> labels, string node, bool mayBeHidden)
    {
        var cells = new RowCells();
        var idCell = cells.AddId(node);
        var rows = new NodeRows(scope, projection, labels, node, cells);
        var (nodes, list) = (scope.Builder.Variable("n"), scope.Builder.Variable("r"));
        scope.Statement.Return([$"collect({cells}) AS {list}", .. rows.HasChildren ? [$"collect({node}) AS {nodes}"] : Array.Empty<string>()]);
        var field = scope.Statement.AddField(list);
        var place = scope.Statement.AddPlace(index => new Place { Index = index, Field = field, Access = PlaceAccess.ById, IdCell = idCell });
        rows.Finish(place, new RowSource(nodes, IsNested: false), mayBeHidden);
        return place;
    }

    /// <summary>Adds a place of links.</summary>
    /// <param name="scope">The root field.</param>
    /// <param name="projection">What is wanted of the links.</param>
    /// <param name="source">The links, of any type.</param>
    public static Place WriteLinks(RootScope scope, LinkProjection projection, RowSource source)
    {
        const string link = Locals.Link;
        var (links, list) = (scope.Builder.Variable("l"), scope.Builder.Variable("r"));
        var cells = new RowCells();
        var idCell = cells.AddId(link);
        var rows = new LinkRows(scope, projection, link, type: null, cells);
        scope.Statement.Call(source.List);
        scope.Builder.Line(source.Unwind(link)).Line($"WITH DISTINCT {link}");
        scope.Statement.Return([$"collect({cells}) AS {list}", .. rows.HasChildren ? [$"collect({link}) AS {links}"] : Array.Empty<string>()]);
        var field = scope.Statement.AddField(list);
        var place = scope.Statement.AddPlace(index => new Place { Index = index, Field = field, Access = PlaceAccess.ById, IdCell = idCell });
        place.Add(rows.Finish(new RowSource(links, IsNested: false)));
        return place;
    }
}
