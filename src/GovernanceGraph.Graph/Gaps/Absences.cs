using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>Reads what a node's documents leave empty, unreadable or unnamed (ontology, section 1).</summary>
internal static class Absences
{
    /// <summary>The reason that is no gap: the text says that the thing does not apply.</summary>
    public const string NotApplicable = "NOT_APPLICABLE";

    public static IEnumerable<(string Property, string Reason)> Of(GraphNode node)
    {
        var properties = (string?[]?)node.Value("absent.property") ?? [];
        var reasons = (string?[]?)node.Value("absent.reason") ?? [];
        return properties.Select((property, index) => (property!, reasons[index]!));
    }
}
