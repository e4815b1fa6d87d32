using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>One link in one role. A derived step (R3, R6, R9) has a basis, rules and premises of its own.</summary>
internal sealed class ChainStep : ComposedValue
{
    private ChainStep(GraphView view, StepRole role, StepRole? via, Way way, string? rule, IReadOnlyList<string> premises)
    {
        Role = role;
        Via = via;
        Way = way;
        IsDerived = rule is not null;
        Basis = IsDerived ? Provenance.Inferred : view.BasisOf(way.Link);
        Rules = rule is null ? view.TextsOf(way.Link, "rules") : [rule];
        Premises = rule is null ? view.TextsOf(way.Link, "premises") : premises;
    }

    /// <summary>Nearest first, then by role, then the stronger way, then by the link's id.</summary>
    public static IComparer<ChainStep> NearestFirst { get; } = Comparer<ChainStep>.Create((x, y) =>
    {
        var order = x.Way.Level.CompareTo(y.Way.Level);
        order = order != 0 ? order : x.Role.CompareTo(y.Role);
        order = order != 0 ? order : x.Way.Strength.CompareTo(y.Way.Strength);
        order = order != 0 ? order : Utf8Order.Comparer.Compare(x.Link.Id, y.Link.Id);
        return order != 0 ? order : Nullable.Compare(x.Via, y.Via);
    });

    public StepRole Role { get; }

    /// <summary>The role from which the way up began; null where it began at the start.</summary>
    public StepRole? Via { get; }

    public Way Way { get; }

    public GraphLink Link => Way.Link;

    /// <summary>The node that the step brings into the chain.</summary>
    public GraphNode End => Way.End;

    public bool IsDerived { get; }

    public string Basis { get; }

    public IReadOnlyList<string> Rules { get; }

    public IReadOnlyList<string> Premises { get; }

    public override string TypeName => "AccountabilityStep";

    /// <summary>A stored link in a role.</summary>
    public static ChainStep Stored(GraphView view, StepRole role, Way way, StepRole? via = null) => new(view, role, via, way, null, []);

    /// <summary>A stored link that a rule takes for more than it says.</summary>
    public static ChainStep Derived(GraphView view, StepRole role, Way way, string rule, IReadOnlyList<string> premises) =>
        new(view, role, null, way.Derived(), rule, premises);

    public override object? Field(string name, FieldArguments arguments) => name switch
    {
        "role" => Role.Name(),
        "via" => Via?.Name(),
        "level" => Way.Level,
        "link" => Link,
        "basis" => Basis,
        "rules" => Rules,
        "premises" => Premises,
        "weakest" => Way.Weakest,
        "strength" => Way.Strength.Basis(),
        _ => throw UnknownField(name),
    };
}
