using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Paths;

/// <summary>
/// What a path may pass. Unless labels are named, it passes no areas, themes, terms or open questions, and goes along no authorship: everything in one city
/// and everything in one paper would else be two links apart.
/// </summary>
internal sealed class Passage(IReadOnlyList<string>? through, GraphNode from, GraphNode to)
{
    /// <summary>The type that leads nowhere unless labels are named.</summary>
    public const string Authorship = "AUTHORED_BY";

    /// <summary>The labels that are not passed unless labels are named.</summary>
    public static IReadOnlyList<string> Unpassed { get; } = ["Area", "Theme", "Term", "NotStated"];

    /// <summary>Whether a path may go on beyond this node; its two ends are always reached.</summary>
    public bool MayPass(GraphNode node) => through is null ? !Unpassed.Contains(node.Label.Name) : through.Contains(node.Label.Name);

    /// <summary>Whether a path may go along this link; one that joins the two ends itself is always a path.</summary>
    public bool MayGoAlong(GraphLink link) => through is not null || link.Type.Name != Authorship
        || (link.From == from.Id && link.To == to.Id) || (link.From == to.Id && link.To == from.Id);
}
