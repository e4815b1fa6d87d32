using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>
/// Hides what is not there on the day that a root field is asked for (design, "Time"), by the first and the last day that lie stored. A day that
/// no label in question can have is not asked for: only what has a period ends, and what is always there begins only if a user recorded it.
/// </summary>
internal sealed class VisibilityWriter(StatementBuilder builder, GraphSchema schema, Func<Request, object?> day)
{
    private string? _day;

    /// <summary>The model.</summary>
    public GraphSchema Schema => schema;

    /// <summary>Where the statement is put together.</summary>
    public StatementBuilder Builder => builder;

    /// <summary>Whether a node is there.</summary>
    /// <param name="variable">The node.</param>
    /// <param name="labels">The labels that it can have.</param>
    public string OfNode(string variable, IReadOnlyCollection<NodeLabel> labels) => Predicates.And(
        labels.Any(CanBegin) ? Begun(variable) : Predicates.True,
        labels.Any(label => label.Presence == Presence.Period) ? NotEnded(variable) : Predicates.True);

    /// <summary>Whether a node of one of the labels that a relationship shows is there.</summary>
    public string OfEnd(string variable, RelationshipField relationship) => OfNode(variable, schema.LabelsOf(relationship.TargetLabels));

    /// <summary>Whether a link is there, its ends apart.</summary>
    public string OfLink(string variable) => Predicates.And(Begun(variable), NotEnded(variable));

    private static bool CanBegin(NodeLabel label) =>
        label.Presence != Presence.Always || label.Layout.FindColumn(ProvenanceColumns.RecordedOn) is not null;

    private string Begun(string variable) => $"coalesce({variable}.{StoredNames.Quote(StoredNames.FirstDay)} <= {Day()}, true)";

    private string NotEnded(string variable) => $"coalesce({variable}.{StoredNames.Quote(StoredNames.LastDay)} >= {Day()}, true)";

    private string Day() => _day ??= builder.AddParameter(day);
}
