using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed;

/// <summary>Reads the properties under a node or link, with the short words that the seed has for those of provenance.</summary>
internal sealed class SeedProperties(GraphSchema schema, NotModelled notModelled, ErrorList errors)
{
    private const string CiteKey = "cite";
    private const string RuleKey = "rule";
    private const string RulesProperty = "rules";
    private const string AbsentProperty = "absent";
    private const string CitationsProperty = "citations";

    private readonly SeedValues _values = new(errors);

    /// <summary>The drafts of what is written.</summary>
    /// <param name="entries">Keys with values, the ids and relationships taken out.</param>
    /// <param name="layout">The properties there are.</param>
    /// <param name="label">The node's label; null for a link.</param>
    /// <param name="id">The node's id, for the sections of a document.</param>
    /// <param name="citations">Reads what is cited.</param>
    public List<DraftProperty> Read(IEnumerable<SeedEntry> entries, PropertyLayout layout, NodeLabel? label, string id, SeedCitations citations)
    {
        var drafts = new List<DraftProperty>();
        foreach (var entry in entries)
        {
            if (entry.Key == CiteKey)
                drafts.Add(citations.Read(entry));
            else if (entry.Key == CitationsProperty)
                errors.Add(entry.At, $"citations are written as `{CiteKey}`");
            else if (entry.Key == AbsentProperty && label is not null)
                AddIfNotNull(drafts, ReadAbsent(entry));
            else if (layout.FindProperty(entry.Key == RuleKey ? RulesProperty : entry.Key) is { } property)
                drafts.Add(WithReasons(_values.Read(property, entry), property, id));
            else
                errors.Add(entry.At, IsTornText(entry) ? TornText(entry) : Unknown(entry.Key, layout, label));
        }

        return drafts;
    }

    // Inside braces a comma ends a text that has no quotes, and the rest of it looks like a key without a value.
    private static bool IsTornText(SeedEntry entry) => entry.Key.Contains(' ', StringComparison.Ordinal) && entry.Value is SeedText { IsNull: true };

    private static string TornText(SeedEntry entry) =>
        $"`{entry.Key}` looks like the rest of a text: inside braces a comma ends a text without quotes; put the whole text in quotes";

    private static void AddIfNotNull(List<DraftProperty> drafts, DraftProperty? draft)
    {
        if (draft is not null)
            drafts.Add(draft);
    }

    private DraftProperty? ReadAbsent(SeedEntry entry)
    {
        if (entry.Value is not SeedMap map)
        {
            errors.Add(entry.Value.At, "`absent` is a map from the names of fields to the reasons: { due: NOT_PRINTED }");
            return null;
        }

        var items = map.Entries.Select(absence => new DraftObject(
            [
                new DraftProperty("property", new DraftScalar(absence.Key, absence.At), absence.At),
                new DraftProperty("reason", new DraftScalar((absence.Value as SeedText)?.Text ?? string.Empty, absence.Value.At), absence.Value.At),
            ],
            absence.At));
        return new DraftProperty(AbsentProperty, new DraftList([.. items], map.At), entry.At);
    }

    // The reasons for sections that nothing is taken from lie in a file of their own.
    private DraftProperty WithReasons(DraftProperty draft, Property property, string id)
    {
        if (property.Value?.Name != "Section" || draft.Value is not DraftList list)
            return draft;
        var sections = list.Items.Select(item => item is DraftObject section ? WithReason(section, id) : item);
        return draft with { Value = list with { Items = [.. sections] } };
    }

    private DraftObject WithReason(DraftObject section, string id)
    {
        var locator = section.Fields.FirstOrDefault(field => field.Name == "locator")?.Value as DraftScalar;
        return locator?.Value is string text
            && notModelled.Find(id, text) is var (reason, at)
            && !section.Fields.Any(field => field.Name == "notModelled")
            ? section with { Fields = [.. section.Fields, new DraftProperty("notModelled", new DraftScalar(reason, at), at)] }
            : section;
    }

    private string Unknown(string key, PropertyLayout layout, NodeLabel? label)
    {
        var names = layout.Properties.Where(property => property.DerivedBy is null).Select(property => property.Name)
            .Append(CiteKey).Append(RuleKey);
        if (label is null)
            return $"unknown key `{key}` of a link{NearestName.Ask(key, names)}";
        if (label.FindRelationship(key) is { } field)
        {
            var written = field.Direction == Direction.In ? $"{field.Type} from" : field.Type;
            return $"`{key}` is how {label.Name} is asked for these links; they are written as `{written}`";
        }

        var elsewhere = schema.Labels.Where(other => other.Layout.FindProperty(key) is not null).Select(other => other.Name).ToArray();
        var owners = elsewhere.Length > 0 ? $" ({NearestName.Or(elsewhere)} has it)" : string.Empty;
        return $"unknown key `{key}` of {NearestName.Article(label.Name)}{owners}{NearestName.Ask(key, names)}";
    }
}
