using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>How strong a link is, from strong to weak (ontology, section 4).</summary>
internal enum Strength
{
    Stated,
    StatedByTitle,
    Recorded,
    Inferred,
}

/// <summary>Reads and names strengths.</summary>
internal static class Strengths
{
    public static Strength StrengthOf(this GraphView view, GraphLink link) => view.BasisOf(link) switch
    {
        Provenance.Inferred => Strength.Inferred,
        Provenance.Recorded => Strength.Recorded,
        _ => view.IsTitleOnly(link) ? Strength.StatedByTitle : Strength.Stated,
    };

    /// <summary>The basis that a strength stands for.</summary>
    public static string Basis(this Strength strength) => strength switch
    {
        Strength.Inferred => Provenance.Inferred,
        Strength.Recorded => Provenance.Recorded,
        _ => Provenance.Stated,
    };
}
