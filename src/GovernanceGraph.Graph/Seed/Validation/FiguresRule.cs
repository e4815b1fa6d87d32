using System.Globalization;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Every figure that a document prints stands in one of the sections cited: the words printed, else the number.</summary>
internal sealed class FiguresRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        if (seed.Sources is not { } sources)
            yield break;
        foreach (var node in seed.Changes.Nodes.Where(node => node.Label.Layout.FindProperty("printed") is not null))
        {
            var measure = ValidatedSeed.Statement(node);
            if (measure["formula"] is not null)
                continue;
            var places = measure.Citations
                .Where(citation => citation.Of is null or "value" or "printed" or "target")
                .Select(citation => sources.Find(citation.Document)?.Section(citation.Locator))
                .OfType<SourceSection>()
                .ToArray();
            foreach (var (property, forms) in Figures(measure))
            {
                if (places.Length > 0 && !places.Any(place => forms.Any(place.Contains)))
                    yield return seed.Error(node.Id, $"`{property}` of `{node.Id}`, {string.Join(" or ", forms.Select(form => $"`{form}`"))}, stands in none of the sections cited");
            }
        }
    }

    private static IEnumerable<(string Property, string[] Forms)> Figures(SeedStatement measure)
    {
        if (measure["printed"] is string printed)
            yield return ("printed", [printed]);
        else if (measure["value"] is double value)
            yield return ("value", Forms(value));
        if (measure["target"] is double target)
            yield return ("target", Forms(target));
    }

    private static string[] Forms(double number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        var grouped = number.ToString("#,0.######", CultureInfo.InvariantCulture);
        return plain == grouped ? [plain] : [plain, grouped];
    }
}
