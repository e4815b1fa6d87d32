using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Derivations;

/// <summary>Works out everything that is derived, once all drafts are found right.</summary>
internal sealed class DerivedProperties(GraphSchema schema, DraftedGraph graph)
{
    private static readonly Dictionary<string, Derivation> Known = new()
    {
        ["Markings"] = new Markings(),
        ["Variance"] = new Variance(),
        ["TargetMet"] = new TargetMet(),
    };

    public void Apply()
    {
        var byLayout = schema.Labels.Select(label => label.Layout).Append(schema.LinkLayout).ToDictionary(
            layout => layout,
            layout => layout.Properties.Where(property => property.DerivedBy is not null).Select(property => (property, Find(property))).ToArray());
        foreach (var statement in graph.Statements)
        {
            statement.AttestedOn = AttestedOn(statement);
            foreach (var (property, derivation) in byLayout[statement.Layout])
                statement.Values[property.Column.Index] = derivation.Derive(statement, graph);
        }
    }

    private static Derivation Find(Property property) =>
        Known.GetValueOrDefault(property.DerivedBy!) ?? throw new InvalidOperationException(
            $"The schema derives `{property.Name}` by `{property.DerivedBy}`; known are {string.Join(", ", Known.Keys)}.");

    // A document that prints no date counts from the last day of the time it reports on (ontology, section 7).
    private string[] AttestedOn(StatementDraft statement) =>
    [
        .. ((string?[])statement.Value("citations.document")!)
            .Select(id => graph.FindNode(id!))
            .Select(document => (string?)(document?["date"] ?? document?["period.to"]))
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
