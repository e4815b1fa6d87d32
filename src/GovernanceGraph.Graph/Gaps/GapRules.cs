using GovernanceGraph.Graph.Gaps.Kinds;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>The closed list of the kinds of gaps, in the order of the schema's enum <c>GapKind</c>.</summary>
internal static class GapRules
{
    public static NoUpwardAccountability NoUpwardAccountability { get; } = new();

    public static NoOwner NoOwner { get; } = new();

    public static NotStated NotStated { get; } = new();

    public static IReadOnlyList<GapRule> All { get; } =
    [
        NoOwner,
        new NoEvidence(),
        new NoAction(),
        new NoOversight(),
        new NoDueDate(),
        new NoProgress(),
        new Overdue(),
        new OffTargetNoAction(),
        NoUpwardAccountability,
        new NoProvider(),
        new NoCommissioner(),
        new NotGraded(),
        new NoRecipient(),
        new NoPolarity(),
        new Unreadable(),
        NotStated,
    ];

    /// <summary>The place of a kind in that order.</summary>
    public static int PlaceOf(string kind) => All.TakeWhile(rule => rule.Kind != kind).Count();

    /// <summary>Every gap of a node, the open questions about it included, in the order of the kinds.</summary>
    public static IEnumerable<Gap> OfNode(GraphView view, GraphNode node) =>
        All.SelectMany(rule => rule.OfAny(view, node)).Concat(NotStated.About(view, node));
}
