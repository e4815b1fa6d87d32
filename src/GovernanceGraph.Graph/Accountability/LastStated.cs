using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>
/// The last bodies that a chain reaches over stated and recorded links alone. "Ultimately accountable" would be said only where a document
/// says it, and none does (ontology, section 6).
/// </summary>
internal static class LastStated
{
    public static IReadOnlyList<GraphNode> Of(Chain chain)
    {
        var reached = Reach(chain);
        var tops = new Components(reached.Keys, id => reached[id].Up.Where(reached.ContainsKey)).Tops();
        return [.. tops.Select(id => reached[id]).Where(place => place.Counts).Select(place => place.Node).OrderBy(node => node.Id, Utf8Order.Comparer)];
    }

    private static Dictionary<string, Place> Reach(Chain chain)
    {
        var view = chain.View;
        var reached = new Dictionary<string, Place>(StringComparer.Ordinal);
        var next = new Queue<(GraphNode Node, bool Counts)>(chain.Steps
            .Where(step => step.Role is StepRole.Owner or StepRole.ActionOwner or StepRole.Commissioner or StepRole.Remit && step.Via is null || step.Role == StepRole.Nearest)
            .Where(step => step.Way.Strength != Strength.Inferred && step.End.Label.Name is "Body" or "Post")
            // Who comes nearest is no owner: only what is above counts.
            .Select(step => (step.End, step.Role != StepRole.Nearest))
            .Prepend((chain.Start, false)));
        while (next.TryDequeue(out var from))
        {
            if (reached.TryGetValue(from.Node.Id, out var known))
            {
                known.Counts |= from.Counts;
                continue;
            }

            var up = Walk.LinksUp(view, from.Node, null).Where(way => way.Strength != Strength.Inferred).Select(way => way.End).ToArray();
            reached[from.Node.Id] = new Place(from.Node, [.. up.Select(node => node.Id)]) { Counts = from.Counts && from.Node.Label.Name == "Body" };
            foreach (var node in up)
                next.Enqueue((node, node.Label.Name == "Body" && node.Id != chain.Start.Id));
        }

        return reached;
    }

    private sealed class Place(GraphNode node, IReadOnlyList<string> up)
    {
        public GraphNode Node => node;

        public IReadOnlyList<string> Up => up;

        /// <summary>Whether it was reached as an owner or upwards, and is a body.</summary>
        public bool Counts { get; set; }
    }
}
