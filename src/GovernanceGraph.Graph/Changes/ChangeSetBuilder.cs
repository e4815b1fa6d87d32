using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>
/// Makes a change set from drafts: checks all of them against the schema and what is stored, and works out what is derived. Every error is
/// reported, not only the first.
/// </summary>
public sealed class ChangeSetBuilder
{
    private readonly GraphSchema _schema;
    private readonly Origin _origin;
    private readonly ErrorList _errors = new();
    private readonly DraftedGraph _graph;
    private readonly DraftMerger _merger;
    private readonly List<LinkDraft> _links = [];

    /// <summary>Starts a change set.</summary>
    /// <param name="schema">What the graph may hold.</param>
    /// <param name="state">What is stored; <see cref="GraphState.Empty"/> for a whole seed.</param>
    /// <param name="origin">Who makes the change.</param>
    public ChangeSetBuilder(GraphSchema schema, GraphState state, Origin origin)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(state);
        _schema = schema;
        _origin = origin;
        _graph = new DraftedGraph(schema, state);
        _merger = new DraftMerger(_graph, _errors);
    }

    /// <summary>Adds a node to write.</summary>
    public void Add(NodeDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        _merger.Merge(draft);
    }

    /// <summary>Adds a link to write; its ends may be added later.</summary>
    public void Add(LinkDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        _links.Add(draft);
    }

    /// <summary>Removes a stored node, and every stored link at it.</summary>
    public void RemoveNode(string id, SourcePosition? at = null)
    {
        if (!_graph.RemoveNode(id))
            _errors.Add(at, _graph.UnknownNode(id));
    }

    /// <summary>Removes a stored link.</summary>
    public void RemoveLink(string id, SourcePosition? at = null)
    {
        if (!_graph.RemoveLink(id))
            _errors.Add(at, $"unknown link `{id}`");
    }

    /// <summary>Adds an error met before drafts could be made, so that it is reported among the others.</summary>
    public void AddErrors(IEnumerable<ChangeError> errors) => _errors.AddRange(errors);

    /// <summary>The change set, or all errors.</summary>
    public ChangeSetResult Build()
    {
        foreach (var link in _links)
            _merger.Merge(link);
        _links.Clear();

        new ProvenanceRules(_graph, _origin, _errors).Apply();
        StatementRules.Check(_graph, _errors);
        CardinalityRules.Check(_graph, _errors);
        if (_errors.Count > 0)
            return new ChangeSetResult(null, _errors.ToSorted()) { Positions = _graph.Positions() };

        new Derivations.DerivedProperties(_schema, _graph).Apply();
        return new ChangeSetResult(Finish(), []) { Positions = _graph.Positions() };
    }

    private ChangeSet Finish() => new(
        _origin,
        [.. _graph.Nodes.Select(Finish).OrderBy(node => node.Id, Utf8Order.Comparer)],
        [.. _graph.Links.Select(Finish).OrderBy(link => link.Id, Utf8Order.Comparer)],
        [.. _graph.RemovedNodes.Order(Utf8Order.Comparer)],
        [.. _graph.RemovedLinks.Order(Utf8Order.Comparer)]);

    private GraphNode Finish(NodeStatement node)
    {
        var folds = ColumnValues.Folds(node.Layout, node.Values);
        return new GraphNode
        {
            Label = node.Label,
            Id = node.Id,
            Values = node.Values,
            Folds = folds,
            Tokens = ColumnValues.Tokens(node.Layout, node.Values, folds),
            AttestedOn = node.AttestedOn,
            Origin = _origin,
            Revision = (_graph.State.FindNode(node.Id)?.Revision ?? 0) + 1,
        };
    }

    private GraphLink Finish(LinkStatement link) => new()
    {
        Type = link.Type,
        Id = link.Id,
        From = link.From,
        To = link.To,
        Values = link.Values,
        Folds = ColumnValues.Folds(link.Layout, link.Values),
        AttestedOn = link.AttestedOn,
        Origin = _origin,
        Revision = (_graph.State.FindLink(link.Id)?.Revision ?? 0) + 1,
    };
}
