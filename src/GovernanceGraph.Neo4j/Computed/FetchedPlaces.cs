using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>The places at which fetched nodes and links stand below a computed field: everything that can be there is, and is found by its id.</summary>
internal sealed class FetchedPlaces(RootScope scope, Fetched fetched)
{
    private readonly Dictionary<Projection, object> _known = [];

    /// <summary>How a composed object is read, with all that it holds.</summary>
    public ComposedShape<SlotCode> Shape(ComposedProjection composed) => ComposedShapes.Of(composed, Child);

    private object? Child(Projection? projection)
    {
        if (projection is null)
            return null;
        if (!_known.TryGetValue(projection, out var known))
        {
            _known[projection] = known = projection switch
            {
                NodeProjection nodes => Nodes(nodes),
                LinkProjection links => PlaceById.WriteLinks(scope, links, new RowSource(fetched.Links, IsNested: false)),
                _ => Shape((ComposedProjection)projection),
            };
        }

        return known;
    }

    // Documents that were searched are there whatever the day.
    private Place Nodes(NodeProjection projection)
    {
        var labels = scope.Labels(projection.ByLabel.Keys);
        const string node = Locals.Node;
        scope.Statement.Call(fetched.Nodes);
        scope.Builder.Line($"UNWIND {fetched.Nodes} AS {node}");
        if (labels.Count < scope.Model.Labels.Count)
            scope.Builder.Line($"WITH {node} WHERE {node}:{RelationshipPattern.Labels(labels.Select(label => label.Name))}");
        return PlaceById.Write(scope, projection, labels, node, mayBeHidden: true);
    }
}
