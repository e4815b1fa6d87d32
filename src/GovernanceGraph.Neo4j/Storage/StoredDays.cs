using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>
/// The first and the last day on which a node or link is there, worked out when it is stored (design, "Time"): a date then hides it by two
/// comparisons. The rules are those of <see cref="GovernanceGraph.Graph.Store.Visibility"/>, and a test holds the two together.
/// </summary>
internal static class StoredDays
{
    public static (string? First, string? Last) Of(GraphNode node)
    {
        var layout = node.Label.Layout;
        var recorded = Date(layout, node.Values, ProvenanceColumns.RecordedOn);
        return node.Label.Presence switch
        {
            Presence.Period => (Later(recorded, Date(layout, node.Values, "validFrom")), Date(layout, node.Values, "validTo")),
            Presence.Record => (Later(recorded, node.AttestedOn.FirstOrDefault()), null),
            _ => (recorded, null),
        };
    }

    public static (string? First, string? Last) Of(GraphLink link, PropertyLayout layout) =>
        (Later(Date(layout, link.Values, ProvenanceColumns.RecordedOn), Date(layout, link.Values, "validFrom")), Date(layout, link.Values, "validTo"));

    private static string? Later(string? one, string? other) => string.CompareOrdinal(one, other) >= 0 ? one : other;

    private static string? Date(PropertyLayout layout, object?[] values, string column) =>
        layout.FindColumn(column) is { } found ? (string?)values[found.Index] : null;
}
