using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>The derived links that all lead one way, from the lower end to the higher (<see cref="StoredNames.Up"/>).</summary>
internal static class UpwardLinks
{
    private static readonly Dictionary<string, Direction> Directions = Walk.Upward.ToDictionary(way => way.Type, way => way.Direction);

    /// <summary>Whether links of a type have a derived one.</summary>
    public static bool LeadsUp(RelationshipType type) => Directions.ContainsKey(type.Name);

    /// <summary>The ids of the ends of the derived link, the lower first.</summary>
    public static (string Lower, string Higher) EndsOf(GraphLink link) =>
        Directions[link.Type.Name] == Direction.Out ? (link.From, link.To) : (link.To, link.From);
}
