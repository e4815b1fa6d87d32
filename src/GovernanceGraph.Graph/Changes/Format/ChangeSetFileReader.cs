using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Reads the lines of a file and puts versions together.</summary>
internal sealed class ChangeSetFileReader(Stream stream, GraphSchema schema, GraphState state)
{
    private readonly ChangeReader _changes = new(schema);
    private readonly Dictionary<string, NodeLabel?> _nodes = [];
    private readonly Dictionary<PropertyLayout, int> _documents = [];
    private readonly HashSet<string> _removedLinks = [];

    public IEnumerable<VersionedChangeSet> Read()
    {
        var (lastLine, version, part, parts, origin) = (0, (long?)null, 0, 0, Origin.Seed);
        var pending = new ChangeList();
        foreach (var (number, bytes) in Utf8Lines.Read(stream))
        {
            lastLine = number;
            using var line = Parse(number, bytes);
            var head = line.RootElement;
            var isNext = part == parts
                ? Integer(number, head, "part") == 1 && (version is null || Integer(number, head, "version") > version)
                : Integer(number, head, "version") == version && Integer(number, head, "part") == part + 1;
            if (!isNext)
                throw new ChangeSetFormatException(number, $"expected {Expected(version, part, parts)}; a line before it is missing, or stands twice");
            (version, part, parts) = (Integer(number, head, "version"), (int)Integer(number, head, "part"), (int)Integer(number, head, "of"));
            origin = head.TryGetProperty("origin", out var from) && from.ValueEquals("USER") ? Origin.User : Origin.Seed;
            ReadChanges(number, head, origin, pending);
            if (part == parts)
            {
                CheckRemovals(pending);
                CheckEnds(pending);
                CheckCitations(pending);
                yield return new VersionedChangeSet(version.Value, pending.ToChangeSet(origin));
                pending = new ChangeList();
            }
        }

        if (part != parts)
            throw new ChangeSetFormatException(lastLine + 1, $"expected {Expected(version, part, parts)}; the file was cut off");
    }

    private static string Expected(long? version, int part, int parts) =>
        part == parts ? $"part 1 of a version after {version ?? 0}" : $"part {part + 1} of {parts} of version {version}";

    private static JsonDocument Parse(int number, ReadOnlyMemory<byte> bytes)
    {
        var json = LineChecksum.Verify(bytes.Span)
            ?? throw new ChangeSetFormatException(number, "the checksum is not that of the line; it was changed or damaged");
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ChangeSetFormatException(number, "this is not JSON", exception);
        }
    }

    private void ReadChanges(int number, JsonElement head, Origin origin, ChangeList pending)
    {
        if (!head.TryGetProperty("changes", out var changes) || changes.ValueKind != JsonValueKind.Array)
            throw new ChangeSetFormatException(number, "a line has a list of `changes`");
        foreach (var change in changes.EnumerateArray())
        {
            try
            {
                ReadChange(number, change, origin, pending);
            }
            catch (FormatException exception)
            {
                throw new ChangeSetFormatException(number, exception.Message, exception);
            }
            catch (InvalidOperationException exception)
            {
                throw new ChangeSetFormatException(number, "a value is of another type than expected, or its text holds half of a surrogate pair", exception);
            }
        }
    }

    private void ReadChange(int number, JsonElement change, Origin origin, ChangeList pending)
    {
        if (change.TryGetProperty("node", out _))
        {
            var node = _changes.ReadNode(change, origin);
            if (LabelOf(node.Id) is { } known && known != node.Label)
                throw new FormatException($"`{node.Id}` is {NearestName.Article(node.Label.Name)} here and {NearestName.Article(known.Name)} before; an id belongs to one node");
            pending.Nodes.Add((number, node));
            _nodes[node.Id] = node.Label;
        }
        else if (change.TryGetProperty("link", out _))
        {
            pending.Links.Add((number, _changes.ReadLink(change, origin)));
        }
        else if (change.TryGetProperty("removedNode", out var removedNode))
        {
            var id = removedNode.GetString()!;
            if (LabelOf(id) is null)
                throw new FormatException($"node `{id}` cannot be removed: it is not there");
            pending.RemovedNodes.Add((number, id));
            _nodes[id] = null;
        }
        else if (change.TryGetProperty("removedLink", out var removedLink))
        {
            pending.RemovedLinks.Add(removedLink.GetString()!);
            _removedLinks.Add(removedLink.GetString()!);
        }
        else
        {
            throw new ChangeSetFormatException(number, "a change is a `node`, a `link`, a `removedNode` or a `removedLink`");
        }
    }

    private void CheckRemovals(ChangeList pending)
    {
        foreach (var (number, id) in pending.RemovedNodes)
        {
            if (LabelOf(id) is null && state.LinksFrom(id).Concat(state.LinksTo(id)).FirstOrDefault(link => !_removedLinks.Contains(link.Id)) is { } kept)
                throw new ChangeSetFormatException(number, $"node `{id}` cannot be removed while link `{kept.Id}` is kept; remove the link in the same file");
        }
    }

    private void CheckCitations(ChangeList pending)
    {
        foreach (var (number, node) in pending.Nodes)
            CheckCitations(number, node.Id, node.Label.Layout, node.Values);
        foreach (var (number, link) in pending.Links)
            CheckCitations(number, link.Id, schema.LinkLayout, link.Values);
    }

    private void CheckCitations(int number, string id, PropertyLayout layout, object?[] values)
    {
        if (!_documents.TryGetValue(layout, out var column))
            _documents[layout] = column = new ProvenanceColumns(layout).Documents;
        foreach (var document in (string?[])values[column]!)
        {
            if (LabelOf(document!) is not { } label)
                throw new ChangeSetFormatException(number, $"`{id}` cites `{document}`, which is not there");
            if (label.Name != "Document")
                throw new ChangeSetFormatException(number, $"`{id}` cites `{document}`, {NearestName.Article(label.Name)}; only a Document can be cited");
        }
    }

    private void CheckEnds(ChangeList pending)
    {
        foreach (var (number, link) in pending.Links)
        {
            var (from, to) = (LabelOf(link.From), LabelOf(link.To));
            if (from is null || to is null)
                throw new ChangeSetFormatException(number, $"link `{link.Id}` ends at `{(from is null ? link.From : link.To)}`, which is not there");
            if (link.Type.FindEnds(from.Name, to.Name) is null)
                throw new ChangeSetFormatException(number, $"{link.Type.Name} may not lead from {NearestName.Article(from.Name)} to {NearestName.Article(to.Name)}");
        }
    }

    private NodeLabel? LabelOf(string id) => _nodes.TryGetValue(id, out var label) ? label : state.FindNode(id)?.Label;

    private static long Integer(int line, JsonElement head, string name) =>
        head.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : throw new ChangeSetFormatException(line, $"a line has a whole number `{name}`");

    private sealed class ChangeList
    {
        public List<(int Line, GraphNode Node)> Nodes { get; } = [];

        public List<(int Line, GraphLink Link)> Links { get; } = [];

        public List<(int Line, string Id)> RemovedNodes { get; } = [];

        public List<string> RemovedLinks { get; } = [];

        public ChangeSet ToChangeSet(Origin origin) => new(
            origin, [.. Nodes.Select(node => node.Node)], [.. Links.Select(link => link.Link)], [.. RemovedNodes.Select(node => node.Id)], RemovedLinks);
    }
}
