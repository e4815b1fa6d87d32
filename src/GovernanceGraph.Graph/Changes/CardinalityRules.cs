namespace GovernanceGraph.Graph.Changes;

/// <summary>Checks that an end which may have one link of a type at most has no second.</summary>
internal static class CardinalityRules
{
    public static void Check(DraftedGraph graph, ErrorList errors)
    {
        var outs = new Dictionary<(string Type, string Node, string OtherLabel), string>();
        var ins = new Dictionary<(string Type, string Node, string OtherLabel), string>();
        foreach (var link in graph.Links)
        {
            foreach (var stored in graph.StoredLinksAt(link.From).Concat(graph.StoredLinksAt(link.To)))
            {
                outs[(stored.Type, stored.From, LabelOf(graph, stored.To))] = stored.To;
                ins[(stored.Type, stored.To, LabelOf(graph, stored.From))] = stored.From;
            }
        }

        foreach (var link in graph.Links)
        {
            var (from, to) = (LabelOf(graph, link.From), LabelOf(graph, link.To));
            var ends = link.Type.FindEnds(from, to)!;
            if (ends.AtMostOneOut && !TryAdd(outs, (link.Type.Name, link.From, to), link.To, out var other))
                errors.Add(link.Draft.ToAt, $"{link.Type.Name} leads from `{link.From}` to one {to} at most: `{other}` and `{link.To}` are given");
            if (ends.AtMostOneIn && !TryAdd(ins, (link.Type.Name, link.To, from), link.From, out other))
                errors.Add(link.Draft.FromAt, $"{link.Type.Name} leads to `{link.To}` from one {from} at most: `{other}` and `{link.From}` are given");
        }
    }

    private static string LabelOf(DraftedGraph graph, string id) => graph.FindNode(id)?.Label?.Name ?? string.Empty;

    private static bool TryAdd(
        Dictionary<(string, string, string), string> seen,
        (string, string, string) key,
        string value,
        out string? other)
    {
        other = seen.GetValueOrDefault(key);
        return seen.TryAdd(key, value);
    }
}
