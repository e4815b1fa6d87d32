using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed;

/// <summary>The sections from which nothing is taken, with the reasons: <c>not-modelled.yaml</c>, a map from documents to maps from locators.</summary>
internal sealed class NotModelled
{
    private readonly Dictionary<(string Document, string Locator), SeedEntry> _reasons = [];
    private readonly HashSet<(string Document, string Locator)> _found = [];

    /// <summary>Why nothing of the section is in the record, with the place where that is written; null where no reason is given.</summary>
    public (string Reason, SourcePosition At)? Find(string document, string locator)
    {
        if (!_reasons.TryGetValue((document, locator), out var entry))
            return null;
        _found.Add((document, locator));
        return (((SeedText)entry.Value).Text, entry.Value.At);
    }

    /// <summary>Reports the sections that no document listed while the other files were read.</summary>
    public void ReportUnknown(ErrorList errors)
    {
        foreach (var ((document, locator), entry) in _reasons.Where(reason => !_found.Contains(reason.Key)))
            errors.Add(entry.At, $"`{locator}` is no section that `{document}` lists");
    }

    public static NotModelled Read(SeedFile? file, ErrorList errors)
    {
        var notModelled = new NotModelled();
        if (file is null || SeedYamlReader.Read(file, errors) is not { } root)
            return notModelled;
        foreach (var document in Entries(root, "document ids with their sections", errors))
        {
            foreach (var section in Entries(document.Value, "locators with the reason why nothing is taken from there", errors))
            {
                if (section.Value is SeedText { IsNull: false })
                    notModelled._reasons[(document.Key, section.Key)] = section;
                else
                    errors.Add(section.Value.At, $"section `{section.Key}` needs the reason why nothing is taken from it, as one text");
            }
        }

        return notModelled;
    }

    private static IReadOnlyList<SeedEntry> Entries(SeedYaml value, string expected, ErrorList errors)
    {
        if (value is SeedMap map)
            return map.Entries;
        errors.Add(value.At, $"expected a map: {expected}");
        return [];
    }
}
