using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>The chain of accountability, as a root field for any id and as a field of the nodes that can have one.</summary>
internal sealed class AccountabilityComputation : Computation
{
    private const string ComputationName = "Accountability";

    public override string Name => ComputationName;

    public override Reach OfRootReach { get; } = ChainReach.From(new ArgumentStart("id"));

    public override Reach OfNodeReach { get; } = ChainReach.From(new SubjectStart());

    public override object? OfRoot(GraphView view, FieldArguments arguments)
    {
        var id = arguments.Text("id")!;
        if (view.FindNode(id) is not { } node)
            throw new ComputationException(UnknownIds.Message(view, id, GraphSchema.NodeInterfaceName), GraphErrorCodes.NotFound);
        var starts = view.Schema.Labels.Where(label => label.Computed.Any(field => field.By == ComputationName)).Select(label => label.Name).ToArray();
        if (!starts.Contains(node.Label.Name))
        {
            throw new ComputationException(
                $"\"{id}\" is of the label {node.Label.Name}, of which no chain of accountability is asked. Ask it of one of {NearestName.Or(starts)}.",
                GraphQLErrorCodes.BadUserInput);
        }

        return Chain.Of(view, node);
    }

    public override object? OfNode(GraphView view, GraphNode node) => Chain.Of(view, node);
}
