using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>
/// Hides what is not there on the day that a root field is asked for (design, "Time"), by the first and the last day that lie stored. A day that
/// no label in question can have is not asked for: only what has a period ends, and what is always there begins only if a user recorded it. Nor
/// are the days of a kind of which the day hides nothing: to look for a property that is not there is to look at all of them.
/// </summary>
/// <param name="builder">Where the statement is put together.</param>
/// <param name="schema">The model.</param>
/// <param name="day">Finds the day in a request.</param>
/// <param name="hidden">What may be hidden; null for everything.</param>
internal sealed class VisibilityWriter(StatementBuilder builder, GraphSchema schema, Func<Request, object?> day, HiddenKinds? hidden = null)
{
    private readonly HiddenKinds _hidden = hidden ?? HiddenKinds.All;
    private string? _day;

    /// <summary>The model.</summary>
    public GraphSchema Schema => schema;

    /// <summary>Where the statement is put together.</summary>
    public StatementBuilder Builder => builder;

    /// <summary>Whether a node is there.</summary>
    /// <param name="variable">The node.</param>
    /// <param name="labels">The labels that it can have.</param>
    public string OfNode(string variable, IReadOnlyCollection<NodeLabel> labels) => Predicates.And(
        labels.Any(label => CanBegin(label) && _hidden.MayBegin(label.Name)) ? Begun(variable) : Predicates.True,
        labels.Any(label => label.Presence == Presence.Period && _hidden.MayEnd(label.Name)) ? NotEnded(variable) : Predicates.True);

    /// <summary>Whether a node of one of the labels that a relationship shows is there.</summary>
    public string OfEnd(string variable, RelationshipField relationship) => OfNode(variable, schema.LabelsOf(relationship.TargetLabels));

    /// <summary>Whether a link is there, its ends apart.</summary>
    /// <param name="variable">The link.</param>
    /// <param name="type">Its type; null where it can be any.</param>
    public string OfLink(string variable, string? type = null) => Predicates.And(
        type is null || _hidden.MayBegin(type) ? Begun(variable) : Predicates.True,
        type is null || _hidden.MayEnd(type) ? NotEnded(variable) : Predicates.True);

    private static bool CanBegin(NodeLabel label) =>
        label.Presence != Presence.Always || label.Layout.FindColumn(ProvenanceColumns.RecordedOn) is not null;

    private string Begun(string variable) => $"coalesce({variable}.{StoredNames.Quote(StoredNames.FirstDay)} <= {Day()}, true)";

    private string NotEnded(string variable) => $"coalesce({variable}.{StoredNames.Quote(StoredNames.LastDay)} >= {Day()}, true)";

    private string Day() => _day ??= builder.AddParameter(day);
}
