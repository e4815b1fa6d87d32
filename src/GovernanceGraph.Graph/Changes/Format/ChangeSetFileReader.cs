using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Puts the lines of a file together to versions.</summary>
/// <param name="stream">The file.</param>
/// <param name="schema">What the graph may hold.</param>
/// <param name="state">What is stored before; null where what the lines name was checked before.</param>
internal sealed class ChangeSetFileReader(Stream stream, GraphSchema schema, GraphState? state)
{
    private readonly ReferenceRules? _references = state is null ? null : new ReferenceRules(schema, state);

    public IEnumerable<VersionedChangeSet> Read()
    {
        ChangeLine? last = null;
        var version = new List<ChangeLine>();
        foreach (var line in new LinesAhead(stream, schema).Read())
        {
            if (!Follows(line, last))
                throw new ChangeSetFormatException(line.Number, $"expected {Next(last)}; a line before it is missing, or stands twice");
            _references?.Note(line);
            version.Add(line);
            last = line;
            if (!IsLast(line))
                continue;
            foreach (var part in version)
                _references?.Check(part);
            yield return new VersionedChangeSet(line.Version, ToChangeSet(version));
            version.Clear();
        }

        if (last is not null && !IsLast(last))
            throw new ChangeSetFormatException(last.Number + 1, $"expected {Next(last)}; the file was cut off");
    }

    private static bool IsLast(ChangeLine line) => line.Part == line.Parts;

    private static bool Follows(ChangeLine line, ChangeLine? last) => last is null || IsLast(last)
        ? line.Part == 1 && (last is null || line.Version > last.Version)
        : line.Version == last.Version && line.Part == last.Part + 1;

    private static string Next(ChangeLine? last) => last is null || IsLast(last)
        ? $"part 1 of a version after {last?.Version ?? 0}"
        : $"part {last.Part + 1} of {last.Parts} of version {last.Version}";

    private static ChangeSet ToChangeSet(List<ChangeLine> version)
    {
        var (nodes, links, removedNodes, removedLinks) = (new List<GraphNode>(), new List<GraphLink>(), new List<string>(), new List<string>());
        foreach (var change in version.SelectMany(line => line.Changes))
        {
            switch (change)
            {
                case GraphNode node:
                    nodes.Add(node);
                    break;
                case GraphLink link:
                    links.Add(link);
                    break;
                case RemovedNode { Id: var id }:
                    removedNodes.Add(id);
                    break;
                case RemovedLink { Id: var id }:
                    removedLinks.Add(id);
                    break;
            }
        }

        return new ChangeSet(version[^1].Origin, nodes, links, removedNodes, removedLinks);
    }
}
