using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store;

/// <summary>Which state of the record an answer quotes.</summary>
internal sealed class RecordComputation : Computation
{
    public override string Name => "Record";

    public override Reach OfRootReach { get; } = new(new AnyTimeStart("Document") { For = ["documents"] });

    public override object? OfRoot(GraphView view, FieldArguments arguments) => new RecordValue(view);

    private sealed class RecordValue(GraphView view) : ComposedValue
    {
        public override string TypeName => "Record";

        public override object? Field(string name, FieldArguments _) => name switch
        {
            "version" => (int)view.Version,
            "asOf" => view.AsOf,
            "documents" => view.Schema.FindLabel("Document") is { } label
                ? view.Nodes(label).OrderBy(node => node.Id, Utf8Order.Comparer)
                : Enumerable.Empty<GraphNode>(),
            _ => throw UnknownField(name),
        };
    }
}
