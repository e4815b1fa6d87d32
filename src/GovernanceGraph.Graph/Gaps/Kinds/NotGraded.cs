using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps.Kinds;

/// <summary>An inspection gave no grade. A programme gives none: the inspections in it do.</summary>
internal sealed class NotGraded : GapRule
{
    public override string Kind => "NOT_GRADED";

    public override IReadOnlyList<string> Labels { get; } = ["Inspection"];

    public override IEnumerable<Gap> Of(GraphView view, GraphNode node)
    {
        var grades = view.Out(node, "FOUND").Where(link => view.To(link).Label.Name == "Evaluation").ToArray();
        if (node.Value("kind") is "PROGRAMME" || IsNotApplicable(node, "evaluations") || IsClosed(view, grades))
            yield break;
        yield return new Gap(view, Kind, node, $"No document held gives a grade for {Wording.Named(node)}.") { Candidates = Inferred(view, grades) };
    }
}
