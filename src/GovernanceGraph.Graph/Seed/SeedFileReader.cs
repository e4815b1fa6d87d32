using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed;

/// <summary>Reads the statements of one file into drafts.</summary>
internal sealed class SeedFileReader(GraphSchema schema, NotModelled notModelled, ChangeSetBuilder builder, ErrorList errors)
{
    private const string CitesKey = "cites";
    private const string LinksKey = "links";
    private const string FromSuffix = " from";

    private readonly SeedProperties _properties = new(schema, notModelled, errors);

    public void Read(SeedFile file)
    {
        if (SeedYamlReader.Read(file, errors) is not { } root)
            return;
        if (root is not SeedMap map)
        {
            errors.Add(root.At, $"expected a map of `{CitesKey}`, plurals of labels and `{LinksKey}`");
            return;
        }

        var citations = new SeedCitations((map.Find(CitesKey)?.Value as SeedText)?.Text, errors);
        foreach (var entry in map.Entries)
        {
            if (entry.Key == CitesKey)
                CheckCites(entry);
            else if (entry.Key == LinksKey)
                ForEach(entry, link => ReadLink(link, citations));
            else if (schema.FindPlural(entry.Key) is { } label)
                ForEach(entry, node => ReadNode(node, label, citations));
            else
                errors.Add(entry.At, $"unknown key `{entry.Key}`; expected `{CitesKey}`, `{LinksKey}` or the plural of a label{NearestName.Ask(entry.Key, KnownKeys)}");
        }
    }

    private IEnumerable<string> KnownKeys => schema.Labels.Select(label => label.Plural).Append(CitesKey).Append(LinksKey);

    private void CheckCites(SeedEntry entry)
    {
        if (entry.Value is not SeedText { IsNull: false })
            errors.Add(entry.Value.At, $"`{CitesKey}` is the id of a document");
    }

    private void ForEach(SeedEntry entry, Action<SeedMap> read)
    {
        if (entry.Value is not SeedList list)
        {
            errors.Add(entry.Value.At, $"`{entry.Key}` holds a list; begin each entry with a hyphen");
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is SeedMap map)
                read(map);
            else
                errors.Add(item.At, $"an entry of `{entry.Key}` is a map with its keys, not a single value");
        }
    }

    private void ReadNode(SeedMap map, NodeLabel label, SeedCitations citations)
    {
        if (Id(map, "id") is not { } id)
            return;
        var isRelationship = (SeedEntry entry) => char.IsAsciiLetterUpper(entry.Key[0]);
        var properties = _properties.Read(
            map.Entries.Where(entry => entry.Key is not "id" && entry.Key.Length > 0 && !isRelationship(entry)),
            label.Layout,
            label,
            id.Text,
            citations);
        builder.Add(new NodeDraft(label.Name, id.Text, properties, id.At));

        var inherited = SeedCitations.Inherited(properties.FirstOrDefault(property => property.Name == "citations"));
        foreach (var entry in map.Entries.Where(entry => entry.Key.Length > 0 && isRelationship(entry)))
        {
            var isIncoming = entry.Key.EndsWith(FromSuffix, StringComparison.Ordinal);
            var type = isIncoming ? entry.Key[..^FromSuffix.Length] : entry.Key;
            IReadOnlyList<SeedYaml> others = entry.Value is SeedList list ? list.Items : [entry.Value];
            foreach (var other in others)
                ReadLinkOf(id, type, isIncoming, entry, other, inherited, citations);
        }
    }

    private void ReadLinkOf(
        SeedText node,
        string type,
        bool isIncoming,
        SeedEntry entry,
        SeedYaml value,
        DraftProperty? inherited,
        SeedCitations citations)
    {
        var map = value as SeedMap;
        var other = map is null ? value as SeedText : Id(map, "id");
        if (other is null or { IsNull: true })
        {
            if (map is null)
                errors.Add(value.At, $"`{entry.Key}` holds an id, a map with `id`, or a list of these");
            return;
        }

        IEnumerable<SeedEntry> written = map is null ? [] : map.Entries.Where(item => item.Key != "id");
        var properties = _properties.Read(written, schema.LinkLayout, null, node.Text, citations);
        if (inherited is not null && !properties.Any(property => property.Name == "citations"))
            properties.Add(inherited);
        var (from, to) = isIncoming ? (other, node) : (node, other);
        builder.Add(new LinkDraft(from.Text, type, to.Text, properties, value.At) { FromAt = from.At, TypeAt = entry.At, ToAt = to.At });
    }

    private void ReadLink(SeedMap map, SeedCitations citations)
    {
        var (from, type, to) = (Id(map, "from"), Id(map, "type"), Id(map, "to"));
        if (from is null || type is null || to is null)
            return;
        var properties = _properties.Read(
            map.Entries.Where(entry => entry.Key is not ("from" or "type" or "to")), schema.LinkLayout, null, from.Text, citations);
        builder.Add(new LinkDraft(from.Text, type.Text, to.Text, properties, map.At) { FromAt = from.At, TypeAt = type.At, ToAt = to.At });
    }

    private SeedText? Id(SeedMap map, string key)
    {
        if (map.Find(key) is not { } entry)
            errors.Add(map.At, $"this entry has no `{key}`");
        else if (entry.Value is SeedText { IsNull: false } text)
            return text;
        else
            errors.Add(entry.Value.At, $"`{key}` is a single word");
        return null;
    }
}
