using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>A place in a document is empty, cannot be read, or names something without saying who or what it is.</summary>
internal sealed class Unreadable : GapRule
{
    public override string Kind => "UNREADABLE";

    public override IReadOnlyList<string>? Labels => null;

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node) =>
        from absence in Absences.Of(node)
        where absence.Reason != Absences.NotApplicable
        select new Gap(view, Kind, node, $"{Wording.Named(node)}: {Why(absence.Property, absence.Reason)}")
        {
            Property = absence.Property,
            Reason = absence.Reason,
        };

    private static string Why(string property, string reason) => reason switch
    {
        "BLANK" => $"the place for “{Wording.Words(property)}” is empty.",
        "NOT_LEGIBLE" => $"a mark stands for “{Wording.Words(property)}” and cannot be read.",
        "UNNAMED" => $"“{Wording.Words(property)}” is said to exist and is not named.",
        _ => $"“{Wording.Words(property)}” is not printed.",
    };
}
