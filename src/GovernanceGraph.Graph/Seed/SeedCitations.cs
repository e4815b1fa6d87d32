using System.Globalization;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed;

/// <summary>Reads the forms of <c>cite</c> (graph-seed/README.md).</summary>
/// <param name="document">The document that a bare locator means; null where the file names none.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class SeedCitations(string? document, ErrorList errors)
{
    private static readonly string[] PlaceKeys = ["at", "item", "page", "quoted", "voice", "of"];

    /// <summary>The draft of the property <c>citations</c>.</summary>
    public DraftProperty Read(SeedEntry cite)
    {
        var places = new List<DraftValue>();
        Read(cite.Value, document, places);
        return new DraftProperty("citations", new DraftList(places, cite.Value.At), cite.At);
    }

    /// <summary>What a link inherits from the node it stands under: the places that state the node as a whole. Null where there are none.</summary>
    public static DraftProperty? Inherited(DraftProperty? citations)
    {
        if (citations?.Value is not DraftList list)
            return null;
        DraftValue[] whole = [.. list.Items.Where(item => item is DraftObject place && !place.Fields.Any(field => field.Name == "of"))];
        return whole.Length == 0 ? null : citations with { Value = list with { Items = whole } };
    }

    private void Read(SeedYaml value, string? of, List<DraftValue> places)
    {
        switch (value)
        {
            case SeedText text:
                Add(places, of, text.At, [Locator(text)]);
                break;
            case SeedList list:
                foreach (var item in list.Items)
                    Read(item, of, places);
                break;
            case SeedMap map when map.Entries.Any(entry => PlaceKeys.Contains(entry.Key)):
                ReadPlace(map, of, places);
                break;
            case SeedMap map:
                foreach (var entry in map.Entries)
                    Read(entry.Value, entry.Key, places);
                break;
        }
    }

    private void ReadPlace(SeedMap map, string? of, List<DraftValue> places)
    {
        var fields = new List<DraftProperty>();
        foreach (var entry in map.Entries)
        {
            if (!PlaceKeys.Contains(entry.Key))
                errors.Add(entry.At, $"unknown key `{entry.Key}` of a citation, which has {string.Join(", ", PlaceKeys)}{NearestName.Ask(entry.Key, PlaceKeys)}");
            else if (entry.Value is not SeedText text)
                errors.Add(entry.Value.At, $"`{entry.Key}` of a citation is a single value");
            else
                fields.Add(entry.Key == "at" ? Locator(text) with { At = entry.At } : new DraftProperty(entry.Key, Scalar(entry.Key, text), entry.At));
        }

        if (map.Find("at") is null)
            errors.Add(map.At, "a citation needs `at`, the locator as printed");
        else
            Add(places, of, map.At, fields);
    }

    private void Add(List<DraftValue> places, string? of, SourcePosition at, IEnumerable<DraftProperty> fields)
    {
        if (of is null)
            errors.Add(at, "this file does not say by `cites` which document a bare locator means; write { doc-…: locator }, or add `cites: doc-…` at the top");
        else
            places.Add(new DraftObject([new DraftProperty("document", new DraftScalar(of, at), at), .. fields], at));
    }

    private static DraftProperty Locator(SeedText text) => new("locator", new DraftScalar(text.IsNull ? string.Empty : text.Text, text.At), text.At);

    private static DraftScalar Scalar(string key, SeedText text) => new(
        key switch
        {
            "page" when int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) => page,
            "quoted" when bool.TryParse(text.Text, out var quoted) => quoted,
            _ => text.Text,
        },
        text.At);
}
