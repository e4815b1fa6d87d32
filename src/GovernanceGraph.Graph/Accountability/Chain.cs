using GovernanceGraph.Graph.Accountability.Roles;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>The chain of accountability of one start: its steps in all roles, its walk and its gaps (ontology, section 6).</summary>
internal sealed class Chain : ComposedValue
{
    private readonly Lazy<IReadOnlyList<Gap>> _gaps;

    private Chain(GraphView view, GraphNode start, IReadOnlyList<ChainStep> steps, Walk walk)
    {
        View = view;
        Start = start;
        Steps = steps;
        Walk = walk;
        _gaps = new Lazy<IReadOnlyList<Gap>>(() => FindGaps(view, start, walk));
    }

    public GraphView View { get; }

    public GraphNode Start { get; }

    /// <summary>Nearest first; each link once in each role.</summary>
    public IReadOnlyList<ChainStep> Steps { get; }

    public Walk Walk { get; }

    public IReadOnlyList<Gap> Gaps => _gaps.Value;

    public override string TypeName => "Accountability";

    /// <summary>Makes the chain of a start.</summary>
    /// <exception cref="ComputationException">It goes on beyond the limit of links up.</exception>
    public static Chain Of(GraphView view, GraphNode start)
    {
        var steps = new List<ChainStep>();
        steps.AddRange(Owners.Of(view, start));
        if (!Owners.HasAttested(view, start))
        {
            steps.AddRange(Nearest.Of(view, start));
            steps.AddRange(Candidates.Of(view, start));
        }

        steps.AddRange(ActionOwners.Of(view, start));
        steps.AddRange(Commissioners.Of(view, start));
        steps.AddRange(Remits.OfStart(view, start));
        var walk = Walk.Up(view, Beginnings(start, steps));
        steps.AddRange(walk.Steps);
        steps.AddRange(walk.Nodes.Where(IsHolder).SelectMany(node => Remits.OfHolder(view, node)));
        steps.AddRange(walk.Nodes.Where(IsHolder).SelectMany(node => HandedDown.Of(view, node)));
        steps.AddRange(Finders.Of(view, start));
        steps.AddRange(Told.Of(view, start));
        steps.AddRange(Grounds.Of(view, start));
        return new Chain(view, start, [.. steps.Order(ChainStep.NearestFirst).DistinctBy(step => (step.Role, step.Link.Id))], walk);
    }

    public IEnumerable<ChainStep> InRole(StepRole role) => Steps.Where(step => step.Role == role);

    public override object? Field(string name, FieldArguments arguments) => name switch
    {
        "start" => Start,
        "steps" => arguments.Texts("roles") is { } roles ? Steps.Where(step => roles.Contains(step.Role.Name())) : Steps,
        "lastStated" => LastStated.Of(this),
        "gaps" => Gaps,
        "explanation" => Explanations.Explanation.Of(this),
        "mermaid" => Diagram.Of(this),
        "markings" => Markings(),
        _ => throw UnknownField(name),
    };

    /// <summary>The markings of everything that the chain quotes.</summary>
    public IReadOnlyList<string> Markings()
    {
        var nodes = Steps.SelectMany(step => new[] { View.From(step.Link), View.To(step.Link) }).Append(Start).Concat(Gaps.Select(gap => gap.From));
        return
        [
            .. nodes.DistinctBy(node => node.Id).SelectMany(node => node.Texts("markings"))
                .Concat(Steps.SelectMany(step => View.TextsOf(step.Link, "markings")))
                .Distinct(StringComparer.Ordinal).Order(Utf8Order.Comparer),
        ];
    }

    /// <summary>Whether it is one who can hold a remit or be handed a task.</summary>
    public static bool IsHolder(WalkNode node) => node.Node.Label.Name is "Body" or "Post";

    // The way up begins at the start itself and at whoever owns, comes near, may be meant, commissions, or holds a theme's or term's remit.
    private static IEnumerable<WalkNode> Beginnings(GraphNode start, List<ChainStep> steps) => steps
        .Where(step => step.End.Label.Name is "Body" or "Post" && (step.Role != StepRole.Remit || start.Label.Name is "Theme" or "Term"))
        .Select(step => new WalkNode(step.End, step.Way, step.Role, 0))
        .Prepend(new WalkNode(start, null, null, 0));

    private static Gap[] FindGaps(GraphView view, GraphNode start, Walk walk) =>
    [
        .. GapRules.OfNode(view, start)
            .Concat(start.Label.Name == "Measure" ? view.Out(start, "ASSESSED_AGAINST").SelectMany(link => GapRules.NoOwner.OfAny(view, view.To(link))) : [])
            .Concat(walk.Nodes.SelectMany(node => GapRules.NoUpwardAccountability.OfAny(view, node.Node)))
            .DistinctBy(gap => gap.Id),
    ];
}
