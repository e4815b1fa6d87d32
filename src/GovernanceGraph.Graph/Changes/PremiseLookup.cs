namespace GovernanceGraph.Graph.Changes;

/// <summary>Finds what a premise names: a node, a link, or a property of one after a dot.</summary>
internal sealed class PremiseLookup(DraftedGraph graph)
{
    /// <summary>Why the premise names nothing; null where it names something.</summary>
    public string? WhyMissing(string premise)
    {
        var (found, property) = Find(premise);
        if (found is null)
            return premise.Contains('|', StringComparison.Ordinal) ? UnknownLink(premise) : graph.UnknownNode(Owner(premise));
        if (property is null || found.Value.Layout.FindProperty(property) is not null || found.Value.Layout.FindColumn(property) is not null)
            return null;
        return $"unknown property `{property}`{NearestName.Ask(property, found.Value.Layout.Properties.Select(known => known.Name))}";
    }

    /// <summary>The value of a plain property that the premise names; null where it names none or it is empty.</summary>
    public object? ValueOf(string premise) => Find(premise) is ({ } found, { } property) ? found[property] : null;

    /// <summary>
    /// The columns of the citations that attest the premise, voices included and without `of`; null where there are none.
    /// </summary>
    public object?[]? CitationsOf(string premise)
    {
        var (found, property) = Find(premise);
        if (found is not { } statement || statement.Layout.FindProperty("citations") is not { } citations)
            return null;
        var columns = citations.Columns.Select(column => (Array)statement.Values[column.Index]!).ToArray();
        var of = citations.Columns.ToList().FindIndex(column => column.Name == "citations.of");
        var chosen = Enumerable.Range(0, columns[0].Length)
            .Where(row => columns[of].GetValue(row) is not string attested || attested == property)
            .ToArray();
        return chosen.Length == 0
            ? null
            : [.. citations.Columns.Select((column, i) =>
                (object)ColumnValues.ToArray(column.Kind, [.. chosen.Select(row => i == of ? null : columns[i].GetValue(row))]))];
    }

    private (FoundStatement? Found, string? Property) Find(string premise)
    {
        if ((graph.FindNode(premise) ?? graph.FindLink(premise)) is { } whole)
            return (whole, null);
        var dot = premise.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && !premise.Contains('|', StringComparison.Ordinal))
            return (graph.FindNode(premise[..dot]), premise[(dot + 1)..]);
        dot = premise.LastIndexOf('.');
        return dot > 0 ? (graph.FindLink(premise[..dot]), premise[(dot + 1)..]) : (null, null);
    }

    private static string Owner(string premise) => premise.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? premise[..dot] : premise;

    private string UnknownLink(string premise) =>
        $"unknown link{NearestName.Ask(premise, graph.Links.Select(link => link.Id).Where(id => SharesEnd(id, premise)))}";

    private static bool SharesEnd(string id, string premise)
    {
        var (one, other) = (id.Split('|'), premise.Split('|'));
        return other.Length > 2 && (one[0] == other[0] || one[2] == other[2]);
    }
}
