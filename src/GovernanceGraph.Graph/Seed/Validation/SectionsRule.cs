using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Every locator is a section that its document lists, so that one place has one name; what is cited is not listed as not modelled.</summary>
internal sealed class SectionsRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        var sections = seed.Documents.ToDictionary(
            document => document.Id,
            document => ValidatedSeed.Statement(document).Texts("sections.locator").OfType<string>().ToHashSet());
        var cited = seed.Statements
            .SelectMany(statement => statement.Citations, (statement, citation) => (citation.Document, citation.Locator, statement.Id))
            .ToLookup(place => (place.Document, place.Locator), place => place.Id);
        foreach (var document in seed.Documents)
        {
            var statement = ValidatedSeed.Statement(document);
            foreach (var (locator, reason) in statement.Texts("sections.locator").Zip(statement.Texts("sections.notModelled")))
            {
                if (reason is not null && cited[(document.Id, locator!)].FirstOrDefault() is { } id)
                    yield return seed.Error(id, $"`{id}` cites `{locator}` of {document.Id}, which is listed as not modelled");
            }
        }

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
