using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Every locator is a section that its document lists, so that one place has one name.</summary>
internal sealed class SectionsRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        var sections = seed.Documents.ToDictionary(
            document => document.Id,
            document => ValidatedSeed.Statement(document).Texts("sections.locator").OfType<string>().ToHashSet());
        foreach (var statement in seed.Statements)
        {
            foreach (var (document, locator, _) in statement.Citations)
            {
                if (!sections[document].Contains(locator))
                    yield return seed.Error(statement.Id, $"`{statement.Id}` cites `{locator}`, which is no section of {document}{NearestName.Ask(locator, sections[document])}");
            }
        }
    }
}
