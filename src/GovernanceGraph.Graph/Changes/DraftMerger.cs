using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>Brings the drafts of one node or link together and checks them against the schema.</summary>
internal sealed class DraftMerger(DraftedGraph graph, ErrorList errors)
{
    private readonly ValueReader _values = new(errors);
    private readonly HashSet<string> _ownProperties = [.. graph.Schema.Relationships.SelectMany(type => type.OwnProperties)];

    public void Merge(NodeDraft draft)
    {
        if (graph.Schema.FindLabel(draft.Label) is not { } label)
        {
            errors.Add(draft.At, $"unknown label `{draft.Label}`{NearestName.Ask(draft.Label, graph.Schema.Labels.Select(known => known.Name))}");
            return;
        }

        if (!TextRules.IsId(draft.Id))
        {
            errors.Add(draft.At, $"`{draft.Id}` is no id: small letters, digits and single hyphens make one");
            return;
        }

        if (graph.FindNode(draft.Id)?.Label is { } known && known != label)
        {
            var where = graph.FindDraftedNode(draft.Id)?.At is { } at ? $" ({at})" : string.Empty;
            errors.Add(draft.At, $"`{draft.Id}` is {NearestName.Article(label.Name)} here and {NearestName.Article(known.Name)} elsewhere{where}; an id belongs to one node");
            return;
        }

        if (graph.FindDraftedNode(draft.Id) is not { } node)
        {
            graph.Add(node = new NodeStatement(label, draft.Id, draft.At));
            node.Values[label.Layout.FindColumn("id")!.Index] = draft.Id;
        }

        foreach (var written in draft.Properties)
        {
            if (FindWritable(label.Layout, written, label.Name, property => property.Name != "id") is { } property)
                Merge(node, property, label.Name, written);
        }
    }

    public void Merge(LinkDraft draft)
    {
        var from = graph.FindNode(draft.From)?.Label;
        var to = graph.FindNode(draft.To)?.Label;
        if (from is null)
            errors.Add(draft.FromAt, graph.UnknownNode(draft.From));
        if (to is null)
            errors.Add(draft.ToAt, graph.UnknownNode(draft.To));
        if (graph.Schema.FindRelationship(draft.Type) is not { } type)
        {
            errors.Add(draft.TypeAt, $"unknown relationship `{draft.Type}`{NearestName.Ask(draft.Type, graph.Schema.Relationships.Select(known => known.Name))}");
            return;
        }

        if (from is null || to is null)
            return;
        if (type.FindEnds(from.Name, to.Name) is null)
        {
            errors.Add(draft.ToAt, WrongEnds(type, from, to, draft));
            return;
        }

        if (LinkIds.Of(draft, out var refusal) is not { } id)
        {
            errors.Add(draft.At, refusal!);
            return;
        }

        if (graph.FindDraftedLink(id) is not { } link)
            graph.Add(link = new LinkStatement(graph.Schema.LinkLayout, type, id, draft.From, draft.To, draft));
        bool IsWritable(Property property) => !_ownProperties.Contains(property.Name) || type.OwnProperties.Contains(property.Name);
        foreach (var written in draft.Properties)
        {
            if (FindWritable(link.Layout, written, $"{NearestName.Article(type.Name)} link", IsWritable) is { } property)
                Merge(link, property, $"{NearestName.Article(type.Name)} link", written);
        }
    }

    private void Merge(StatementDraft statement, Property property, string owner, DraftProperty written)
    {
        if (_values.Read(property, owner, written.Value) is not { } values)
        {
            statement.MarkWritten(property);
        }
        else if (!statement.Merge(property, values, written.Position))
        {
            errors.Add(
                written.Position,
                $"`{property.Name}` of `{statement.Id}` has another value at {statement.PositionOf(property)?.ToString() ?? "another place"}; give it once, or the same");
        }
    }

    private Property? FindWritable(PropertyLayout layout, DraftProperty written, string owner, Func<Property, bool> isWritable)
    {
        var property = layout.FindProperty(written.Name);
        if (property?.DerivedBy is not null)
        {
            errors.Add(written.Position, $"`{property.Name}` is worked out and not written");
            return null;
        }

        if (property is not null && isWritable(property))
            return property;
        var names = layout.Properties.Where(known => isWritable(known) && known.DerivedBy is null).Select(known => known.Name);
        var message = property is null
            ? $"unknown property `{written.Name}` of {owner}{NearestName.Ask(written.Name, names)}"
            : $"{owner} has no `{written.Name}`";
        errors.Add(written.Position, message);
        return null;
    }

    private static string WrongEnds(RelationshipType type, NodeLabel from, NodeLabel to, LinkDraft draft)
    {
        var targets = type.Ends.Where(ends => ends.From == from.Name).Select(ends => ends.To).ToArray();
        var reason = targets.Length > 0
            ? $"from {NearestName.Article(from.Name)} it leads to {NearestName.Or(targets)}"
            : $"it leads from {NearestName.Or(type.Ends.Select(ends => ends.From).Distinct())}";
        var turned = type.FindEnds(to.Name, from.Name) is null ? string.Empty : $" (the other way round it may: `{type.Name} from`)";
        return $"{type.Name} may not lead from {from.Name} `{draft.From}` to {to.Name} `{draft.To}`: {reason}{turned}";
    }
}
