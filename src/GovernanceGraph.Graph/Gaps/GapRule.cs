using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>One kind of gap: of which nodes it can be, and when it is open. What is stated or recorded closes it (ontology, section 5).</summary>
internal abstract class GapRule
{
    /// <summary>The kind, as the schema's enum <c>GapKind</c> has it.</summary>
    public abstract string Kind { get; }

    /// <summary>The labels of which it can be; null for all.</summary>
    public abstract IReadOnlyList<string>? Labels { get; }

    /// <summary>The gaps of this kind of a node of one of those labels.</summary>
    public abstract IEnumerable<Gap> Of(GraphView view, GraphNode node);

    /// <summary>The gaps of this kind of any node.</summary>
    public IEnumerable<Gap> OfAny(GraphView view, GraphNode node) => Labels is null || Labels.Contains(node.Label.Name) ? Of(view, node) : [];

    /// <summary>The links of these types that end at a node, and of these that begin there.</summary>
    protected static IReadOnlyList<GraphLink> Links(GraphView view, GraphNode node, string[] @in, string[] @out) =>
        [.. @in.SelectMany(type => view.In(node, type)).Concat(@out.SelectMany(type => view.Out(node, type)))];

    /// <summary>Whether one of these links is stated or recorded.</summary>
    protected static bool IsClosed(GraphView view, IEnumerable<GraphLink> links) => links.Any(view.IsAttested);

    /// <summary>Those of these links that are inferred: they say who may be meant, and close nothing.</summary>
    protected static IReadOnlyList<GraphLink> Inferred(GraphView view, IEnumerable<GraphLink> links) => [.. links.Where(link => !view.IsAttested(link))];

    /// <summary>Whether the text says that a property or relationship does not apply here.</summary>
    protected static bool IsNotApplicable(GraphNode node, string property) =>
        Absences.Of(node).Any(absence => absence.Property == property && absence.Reason == Absences.NotApplicable);
}
