using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>Two fields with the same response key that cannot both be answered under it.</summary>
/// <param name="ResponseKey">The key.</param>
/// <param name="Reason">Why, as it follows "because".</param>
/// <param name="First">The one field, and below it those in conflict under it.</param>
/// <param name="Second">The other field, likewise.</param>
internal sealed record FieldConflict(string ResponseKey, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second)
{
    private const int MaxTextLength = 1000;
    private const int MaxNodes = 20;

    public string Message =>
        $"Fields \"{Abbreviate(ResponseKey)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public IEnumerable<FieldNode> Nodes => First.Concat(Second);

    /// <summary>Why two fields conflict by themselves, whatever is selected below them; null when they do not (specification 5.3.2).</summary>
    public static FieldConflict? Between(in FieldUse a, in FieldUse b, bool areExclusive)
    {
        if (!areExclusive && a.Node.Name.Value != b.Node.Name.Value)
            return Of(a, b, $"\"{Abbreviate(a.Node.Name.Value)}\" and \"{Abbreviate(b.Node.Name.Value)}\" are different fields");
        if (!areExclusive && !ValueComparison.HaveSameArguments(a.Node, b.Node))
            return Of(a, b, "they have differing arguments");
        if (!ResponseShape.AreSame(a.Definition?.Type, b.Definition?.Type))
            return Of(a, b, $"they return conflicting types \"{a.Definition!.Type}\" and \"{b.Definition!.Type}\"");

        return null;
    }

    /// <summary>The conflict of two fields whose subfields conflict.</summary>
    public static FieldConflict Below(in FieldUse a, in FieldUse b, IReadOnlyList<FieldConflict> below)
    {
        var reason = string.Join(
            " and ", below.Select(conflict => $"subfields \"{Abbreviate(conflict.ResponseKey)}\" conflict because {conflict.Reason}"));
        return new FieldConflict(
            a.ResponseKey,
            Abbreviate(reason),
            NodesOf(a.Node, below, conflict => conflict.First),
            NodesOf(b.Node, below, conflict => conflict.Second));
    }

    private static FieldConflict Of(in FieldUse a, in FieldUse b, string reason) => new(a.ResponseKey, reason, [a.Node], [b.Node]);

    private static List<FieldNode> NodesOf(FieldNode node, IReadOnlyList<FieldConflict> below, Func<FieldConflict, IReadOnlyList<FieldNode>> side)
    {
        List<FieldNode> nodes = [node];
        foreach (var conflict in below)
        {
            nodes.AddRange(side(conflict).TakeLast(MaxNodes - nodes.Count));
            if (nodes.Count == MaxNodes)
                break;
        }

        return nodes;
    }

    private static string Abbreviate(string text) => text.Length > MaxTextLength ? $"{text.AsSpan(0, MaxTextLength)}..." : text;
}
