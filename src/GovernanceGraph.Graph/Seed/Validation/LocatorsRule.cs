
namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Every section begins somewhere in the text of its document.</summary>
internal sealed class LocatorsRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        if (seed.Sources is not { } sources)
            yield break;
        foreach (var document in seed.Documents)
        {
            if (sources.Find(document.Id) is not { } text)
            {
                yield return seed.Error(document.Id, $"the text of `{document.Id}` is not among the sources; `file` names it");
                continue;
            }

            foreach (var locator in text.MissingSections)
            {
                yield return seed.Error(
                    document.Id,
                    $"no line of {document.Id} begins with `{locator}` after the section before it; say in the section's `begins` with which words it does");
            }
        }
    }
}
