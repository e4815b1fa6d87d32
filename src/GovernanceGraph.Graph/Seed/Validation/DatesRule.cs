using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>
/// What a record says has happened began before the last document that says so was published. What is due, planned or in force may lie
/// ahead.
/// </summary>
internal sealed class DatesRule : SeedRule
{
    private static readonly string[] Past = ["period", "base", "published", "notified", "fieldwork", "scope"];

    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        foreach (var node in seed.Changes.Nodes)
        {
            var statement = ValidatedSeed.Statement(node);
            if (statement.AttestedOn.Length == 0)
                continue;
            var last = statement.AttestedOn[^1];
            foreach (var property in node.Label.Layout.Properties.Where(property => IsPast(node.Label, property)))
            {
                if (statement[$"{property.Name}.from"] is string from && string.CompareOrdinal(from, last) > 0)
                    yield return seed.Error(node.Id, $"`{property.Name}` of `{node.Id}` begins on {from}, after the last document that states it ({last})");
            }
        }
    }

    private static bool IsPast(NodeLabel label, Property property) =>
        property.Value?.Name == "Period" && Past.Contains(property.Name) && (label.Presence == Presence.Record || property.Name == "published");
}
