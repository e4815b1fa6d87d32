using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Checks that what lines name is there: ends of links, documents cited, what is removed.</summary>
internal sealed class ReferenceRules(GraphSchema schema, GraphState state)
{
    // What the lines so far wrote, removed or named; null for a node that is gone.
    private readonly Dictionary<string, NodeLabel?> _nodes = [];
    private readonly HashSet<string> _removedLinks = [];
    private readonly Dictionary<PropertyLayout, int> _documents =
        schema.Labels.Select(label => label.Layout).Append(schema.LinkLayout).ToDictionary(layout => layout, layout => new ProvenanceColumns(layout).Documents);

    /// <summary>Notes what a line writes and removes.</summary>
    /// <exception cref="ChangeSetFormatException">An id belongs to another kind of node, or a node to remove is not there.</exception>
    public void Note(ChangeLine line)
    {
        foreach (var change in line.Changes)
        {
            switch (change)
            {
                case GraphNode node:
                    if (LabelOf(node.Id) is { } known && known != node.Label)
                        throw new ChangeSetFormatException(line.Number, $"`{node.Id}` is {NearestName.Article(node.Label.Name)} here and {NearestName.Article(known.Name)} before; an id belongs to one node");
                    _nodes[node.Id] = node.Label;
                    break;
                case RemovedNode { Id: var id }:
                    if (LabelOf(id) is null)
                        throw new ChangeSetFormatException(line.Number, $"node `{id}` cannot be removed: it is not there");
                    _nodes[id] = null;
                    break;
                case RemovedLink { Id: var id }:
                    _removedLinks.Add(id);
                    break;
            }
        }
    }

    /// <summary>Checks a line when its version is whole.</summary>
    /// <exception cref="ChangeSetFormatException">Something that the line names is not there, or may not be named so.</exception>
    public void Check(ChangeLine line)
    {
        foreach (var change in line.Changes)
        {
            switch (change)
            {
                case GraphNode node:
                    CheckCitations(line.Number, node.Id, node.Label.Layout, node.Values);
                    break;
                case GraphLink link:
                    CheckEnds(line.Number, link);
                    CheckCitations(line.Number, link.Id, schema.LinkLayout, link.Values);
                    break;
                case RemovedNode { Id: var id }:
                    CheckRemoval(line.Number, id);
                    break;
            }
        }
    }

    private void CheckRemoval(int number, string id)
    {
        if (LabelOf(id) is null && state.LinksFrom(id).Concat(state.LinksTo(id)).FirstOrDefault(link => !_removedLinks.Contains(link.Id)) is { } kept)
            throw new ChangeSetFormatException(number, $"node `{id}` cannot be removed while link `{kept.Id}` is kept; remove the link in the same file");
    }

    private void CheckEnds(int number, GraphLink link)
    {
        var (from, to) = (LabelOf(link.From), LabelOf(link.To));
        if (from is null || to is null)
            throw new ChangeSetFormatException(number, $"link `{link.Id}` ends at `{(from is null ? link.From : link.To)}`, which is not there");
        if (link.Type.FindEnds(from.Name, to.Name) is null)
            throw new ChangeSetFormatException(number, $"{link.Type.Name} may not lead from {NearestName.Article(from.Name)} to {NearestName.Article(to.Name)}");
    }

    private void CheckCitations(int number, string id, PropertyLayout layout, object?[] values)
    {
        foreach (var document in (string?[])values[_documents[layout]]!)
        {
            if (LabelOf(document!) is not { } label)
                throw new ChangeSetFormatException(number, $"`{id}` cites `{document}`, which is not there");
            if (label.Name != "Document")
                throw new ChangeSetFormatException(number, $"`{id}` cites `{document}`, {NearestName.Article(label.Name)}; only a Document can be cited");
        }
    }

    private NodeLabel? LabelOf(string id)
    {
        if (_nodes.TryGetValue(id, out var known))
            return known;
        if (state.FindNode(id)?.Label is { } stored)
            return _nodes[id] = stored;
        return null;
    }
}
