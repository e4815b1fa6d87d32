using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>
/// What a planner would want to know and no document held says (ontology, section 5). It is a value of its own, and never an empty place
/// that something weaker fills.
/// </summary>
internal sealed class Gap(GraphView view, string kind, GraphNode from, string message) : ComposedValue
{
    public string Kind => kind;

    public GraphNode From => from;

    public string Message => message;

    public string? Property { get; init; }

    public string? Reason { get; init; }

    public string? Question { get; init; }

    /// <summary>The links that come nearest; looked up when they are read, since few lists ask for them.</summary>
    public IEnumerable<GraphLink> Nearest { get; init; } = [];

    /// <summary>The links to those who may be meant, all of them inferred or taken for more than they say.</summary>
    public IEnumerable<GraphLink> Candidates { get; init; } = [];

    public string Id => Property is null ? $"{kind}|{from.Id}" : $"{kind}|{from.Id}|{Property}";

    public override string TypeName => "Gap";

    public override object? Field(string name, FieldArguments arguments) => name switch
    {
        "id" => Id,
        "kind" => kind,
        "from" => from,
        "property" => Property,
        "reason" => Reason,
        "question" => Question,
        "message" => message,
        "searched" => Searched(view),
        "nearest" => Nearest,
        "candidates" => Candidates,
        _ => throw UnknownField(name),
    };

    /// <summary>The documents held: the date asked for hides none of them (ontology, section 7).</summary>
    public static IEnumerable<GraphNode> Searched(GraphView view) => view.Schema.FindLabel("Document") is { } label
        ? view.NodesAtAnyTime(label).OrderBy(node => node.Id, Utf8Order.Comparer)
        : [];
}
