using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Store;

/// <summary>Whether a node or link is there on a day (design, "Time"; ontology, section 7). Dates compare as texts.</summary>
internal static class Visibility
{
    public static bool IsThere(GraphNode node, string asOf)
    {
        if (IsRecordedAfter(node.Label.Layout, node.Values, asOf))
            return false;
        return node.Label.Presence switch
        {
            Presence.Period => IsWithin(node.Label.Layout, node.Values, asOf),
            Presence.Record => node.AttestedOn.Length == 0 || string.CompareOrdinal(node.AttestedOn[0], asOf) <= 0,
            _ => true,
        };
    }

    /// <summary>Whether a link is there, its ends apart.</summary>
    public static bool IsThere(GraphLink link, PropertyLayout layout, string asOf) =>
        !IsRecordedAfter(layout, link.Values, asOf) && IsWithin(layout, link.Values, asOf);

    // What a user recorded counts from that day on.
    private static bool IsRecordedAfter(PropertyLayout layout, object?[] values, string asOf) =>
        Date(layout, values, ProvenanceColumns.RecordedOn) is { } recorded && string.CompareOrdinal(recorded, asOf) > 0;

    private static bool IsWithin(PropertyLayout layout, object?[] values, string asOf) =>
        (Date(layout, values, "validFrom") is not { } from || string.CompareOrdinal(from, asOf) <= 0)
        && (Date(layout, values, "validTo") is not { } to || string.CompareOrdinal(to, asOf) >= 0);

    private static string? Date(PropertyLayout layout, object?[] values, string column) =>
        layout.FindColumn(column) is { } found ? (string?)values[found.Index] : null;
}
