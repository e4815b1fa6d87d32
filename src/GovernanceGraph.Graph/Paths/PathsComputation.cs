using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Paths;

/// <summary>The root field that finds the shortest connections between two things.</summary>
internal sealed class PathsComputation : Computation
{
    public override string Name => "Paths";

    public override Reach OfRootReach { get; } = new(
        new ArgumentStart("from"),
        new ArgumentStart("to"),
        new ShortestStart("from", "to", "through", Passage.Unpassed, Passage.Authorship, ShortestPaths.MaxPaths));

    public override object? OfRoot(GraphView view, FieldArguments arguments)
    {
        var from = Find(view, arguments.Text("from")!);
        var to = Find(view, arguments.Text("to")!);
        return new ShortestPaths(view, from, to, new Passage(arguments.Texts("through"), from, to)).Find().Select(path => new PathValue(path));
    }

    private static GraphNode Find(GraphView view, string id) =>
        view.FindNode(id) ?? throw new ComputationException(UnknownIds.Message(view, id, GraphSchema.NodeInterfaceName), GraphErrorCodes.NotFound);

    private sealed class PathValue(FoundPath path) : ComposedValue
    {
        public override string TypeName => "Path";

        public override object? Field(string name, FieldArguments arguments) => name switch
        {
            "length" => path.Links.Count,
            "nodes" => path.Nodes,
            "links" => path.Links,
            _ => throw UnknownField(name),
        };
    }
}
