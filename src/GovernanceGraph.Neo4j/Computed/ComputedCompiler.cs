using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>
/// Writes what the computed fields below a root field need: all that they can look at, and what the plan wants of the nodes and links that they
/// may answer with. Which of these they do answer with is known when they are worked out, so that it is wanted of all.
/// </summary>
internal sealed class ComputedCompiler(RootScope scope)
{
    private readonly Dictionary<(int Slot, ComposedProjection Composed), SlotCode> _known = [];

    /// <summary>A root field.</summary>
    public static SlotCode OfRoot(RootScope scope, ComputedRoot root)
    {
        var computation = Computations.Find(root.Computation);
        var asked = AskedNames.Of(root.Composed, scope.Statement.Shape.Value(root.Arguments));
        var fetched = ReachWriter.Write(
            scope.Visibility, computation.OfRootReach, asked, StatementCompiler.VersionBefore, subjects: null, request => request.Plan.Value(root.Arguments));
        return new SlotCode
        {
            Operation = SlotOperation.ComputedRoot,
            Plan = new RootComputation(computation, scope.Fetch, root.Arguments),
            Shape = Shape(scope, root.Composed, fetched),
        };
    }

    /// <summary>The cells that a field needs of a node or link.</summary>
    public static void AddCells(RowCells cells, string variable, Reach reach)
    {
        if (!reach.IsItself)
        {
            cells.AddId(variable);
            return;
        }

        foreach (var property in reach.Columns.Append(StoredNames.AttestedOn))
            cells.Add(RowCells.Property(variable, property));
    }

    /// <summary>A field of links: it is worked out from the link alone.</summary>
    public static SlotCode OfLink(RootScope scope, LinkComputedSlot slot, string variable, RowCells cells)
    {
        var computation = Computations.Find(slot.Computation);
        return OfItself(scope, SlotOperation.LinkComputed, computation, computation.OfLinkReach, slot.Composed, variable, cells);
    }

    /// <summary>A field of the nodes of a place; labels that ask the same share what is fetched.</summary>
    /// <param name="slot">The field.</param>
    /// <param name="owners">The labels that ask it.</param>
    /// <param name="variable">The node in the cells.</param>
    /// <param name="cells">The cells of its row.</param>
    /// <param name="source">The nodes.</param>
    public SlotCode OfNodes(ComputedSlot slot, IReadOnlyList<NodeLabel> owners, string variable, RowCells cells, RowSource source)
    {
        var computation = Computations.Find(slot.Computation);
        if (computation.OfNodeReach.IsItself)
            return OfItself(scope, SlotOperation.NodeComputed, computation, computation.OfNodeReach, slot.Composed, variable, cells);
        if (_known.TryGetValue((slot.Slot, slot.Composed), out var known))
            return known;
        const string node = Locals.Node;
        var subjects = scope.Builder.Variable("s");
        scope.Statement.Call(source.List);
        scope.Builder.Line(source.Unwind(node)).Line($"WITH {node} WHERE {node}:{RelationshipPattern.Labels(owners.Select(owner => owner.Name))}");
        scope.Statement.Return($"collect(DISTINCT {node}) AS {subjects}");
        var asked = AskedNames.Of(slot.Composed, arguments: null);
        var fetched = ReachWriter.Write(scope.Visibility, computation.OfNodeReach, asked, subjects, subjects, arguments: null);
        return _known[(slot.Slot, slot.Composed)] = new SlotCode
        {
            Operation = SlotOperation.NodeComputed,
            Plan = new FetchedComputation(computation, scope.Fetch, cells.AddId(variable)),
            Shape = Shape(scope, slot.Composed, fetched),
        };
    }

    private static SlotCode OfItself(
        RootScope scope, SlotOperation operation, Computation computation, Reach reach, ComposedProjection composed, string variable, RowCells cells)
    {
        var attestedOn = cells.Add(RowCells.Property(variable, StoredNames.AttestedOn));
        var columns = reach.Columns.Select(column => (column, cells.Add(RowCells.Property(variable, column)))).ToArray();
        var own = new OwnComputation(computation, scope.Fetch, attestedOn, columns);
        return new SlotCode { Operation = operation, Plan = own, Shape = ComposedShapes.Plain(composed) };
    }

    private static ComposedShape<SlotCode> Shape(RootScope scope, ComposedProjection composed, Fetched fetched)
    {
        var (nodes, links) = (scope.Builder.Variable("r"), scope.Builder.Variable("r"));
        scope.Statement.Call(fetched.Nodes, fetched.Links);
        scope.Statement.Return($"{FetchedRows.OfNodes(fetched.Nodes)} AS {nodes}", $"{FetchedRows.OfLinks(fetched.Links)} AS {links}");
        scope.Fetch.Add(scope.Statement.AddField(nodes), scope.Statement.AddField(links));
        return new FetchedPlaces(scope, fetched).Shape(composed);
    }
}
