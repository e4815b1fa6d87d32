using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store;

/// <summary>
/// When the documents attest a statement, as seen from the day asked for (design, "Time"): AT from the first to the last citing document's
/// date, EARLIER after, LATER before. What a user recorded counts from the day it was recorded.
/// </summary>
internal sealed class AttestationComputation : Computation
{
    public override string Name => "Attestation";

    public override Reach OfNodeReach { get; } = new() { Columns = [ProvenanceColumns.RecordedOn] };

    public override Reach OfLinkReach => OfNodeReach;

    public override object? OfNode(GraphView view, GraphNode node) => Of(node.AttestedOn, Recorded(node.Label.Layout, node.Values), view.AsOf);

    public override object? OfLink(GraphView view, GraphLink link) => Of(link.AttestedOn, Recorded(view.Schema.LinkLayout, link.Values), view.AsOf);

    private static string? Recorded(PropertyLayout layout, object?[] values) =>
        layout.FindColumn(ProvenanceColumns.RecordedOn) is { } column ? (string?)values[column.Index] : null;

    private static AttestationValue? Of(string[] attestedOn, string? recorded, string asOf)
    {
        if (recorded is not null)
            return new AttestationValue("AT", recorded, recorded);
        if (attestedOn.Length == 0)
            return null;
        var last = Array.FindLast(attestedOn, date => string.CompareOrdinal(date, asOf) <= 0);
        var status = last is null ? "LATER" : string.CompareOrdinal(asOf, attestedOn[^1]) > 0 ? "EARLIER" : "AT";
        return new AttestationValue(status, attestedOn[0], last ?? attestedOn[0]);
    }

    private sealed class AttestationValue(string status, string first, string last) : ComposedValue
    {
        public override string TypeName => "Attestation";

        public override object? Field(string name, FieldArguments _) => name switch
        {
            "status" => status,
            "first" => first,
            "last" => last,
            _ => throw UnknownField(name),
        };
    }
}
