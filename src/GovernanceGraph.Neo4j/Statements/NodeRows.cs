using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Computed;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>
/// What is wanted of the nodes of a place: their cells, and what is below them. Labels of which the same is wanted along the same relationship
/// share one place below; fields in one slot have the same arguments, whatever the label.
/// </summary>
internal sealed class NodeRows
{
    private readonly RootScope _scope;
    private readonly NodeProjection _projection;
    private readonly IReadOnlyList<NodeLabel> _labels;
    private readonly string _node;
    private readonly RowCells _cells;
    private readonly ValueCells _values;
    private readonly ComputedCompiler _computed;
    private readonly List<RelatedSlot> _related = [];
    private readonly int _labelsCell = -1;

    /// <summary>Adds the cells.</summary>
    /// <param name="scope">The root field.</param>
    /// <param name="projection">What is wanted.</param>
    /// <param name="labels">The labels that the nodes can have.</param>
    /// <param name="node">Their variable.</param>
    /// <param name="cells">The cells of the row.</param>
    public NodeRows(RootScope scope, NodeProjection projection, IReadOnlyList<NodeLabel> labels, string node, RowCells cells)
    {
        (_scope, _projection, _labels, _node, _cells) = (scope, projection, labels, node, cells);
        _computed = new ComputedCompiler(scope);
        _values = new ValueCells(scope, cells, node);
        if (!IsSameForAllLabels())
            _labelsCell = cells.AddLabels(node);
        foreach (var (label, slot) in Slots())
        {
            switch (slot)
            {
                case ColumnSlot column:
                    _values.Add(column.Column);
                    break;
                case ValueSlot value:
                    _values.Add(value.Property, value.Value);
                    break;
                case ConnectionPlan or SingleSlot:
                    Add(slot, label);
                    break;
                case ComputedSlot computed:
                    ComputedCompiler.AddCells(cells, node, Computations.Find(computed.Computation).OfNodeReach);
                    break;
            }
        }
    }

    /// <summary>Whether more is to be found from the nodes.</summary>
    public bool HasChildren => _values.HasNamedNodes || Slots().Any(item => item.Slot switch
    {
        ColumnSlot or ValueSlot => false,
        ComputedSlot computed => !Computations.Find(computed.Computation).OfNodeReach.IsItself,
        _ => true,
    });

    /// <summary>Says how the nodes are read; what is below them is added to the statement.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="source">The nodes, in the order of the rows.</param>
    /// <param name="mayBeHidden">Whether some may not be there on the day.</param>
    public void Finish(Place place, RowSource source, bool mayBeHidden)
    {
        place.LabelsCell = _labelsCell;
        var related = new RelatedCompiler(_scope, place, _labels, source, mayBeHidden);
        var citing = new CitingCompiler(_scope, place, source);
        foreach (var slot in _related)
            slot.Code = related.Compile(slot);
        foreach (var label in _labels)
        {
            var slots = new SlotCode[_projection.SlotCount];
            foreach (var slot in _projection.ByLabel[label.Name])
                slots[slot.Slot] = Code(slot, source, citing);
            place.Add(label, new RowShape(_scope.Type(label.Name), slots));
        }
    }

    // Which label a node has need not be read then: to send it with each node takes four hundredths of the rate (bench/README.md).
    private bool IsSameForAllLabels() => _labels.Count == 1
        || (!_projection.HasTypename && _labels.All(label => AreSame(_projection.ByLabel[_labels[0].Name], _projection.ByLabel[label.Name])));

    private static bool AreSame(IReadOnlyList<NodeSlot> one, IReadOnlyList<NodeSlot> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(NodeSlot one, NodeSlot other) => one switch
    {
        ColumnSlot column => other is ColumnSlot its && column.Slot == its.Slot && AreSame(column.Column, its.Column),
        ValueSlot value => other is ValueSlot its
            && value.Slot == its.Slot && value.Value == its.Value && value.Property.Columns.Zip(its.Property.Columns).All(pair => AreSame(pair.First, pair.Second)),
        ConnectionPlan or SingleSlot => other is ConnectionPlan or SingleSlot && new RelatedSlot(one).IsSame(other),
        _ => false,
    };

    private static bool AreSame(Column one, Column other) => (one.Name, one.Kind, one.IsList) == (other.Name, other.Kind, other.IsList);

    private IEnumerable<(NodeLabel Label, NodeSlot Slot)> Slots() =>
        _labels.SelectMany(label => _projection.ByLabel[label.Name].Select(slot => (label, slot)));

    private void Add(NodeSlot slot, NodeLabel label)
    {
        var known = _related.Find(other => other.IsSame(slot));
        if (known is null)
            _related.Add(known = new RelatedSlot(slot));
        known.Owners.Add(label);
    }

    private SlotCode Code(NodeSlot slot, RowSource source, CitingCompiler citing) => slot switch
    {
        ColumnSlot column => _values.Code(column.Column),
        ValueSlot value => _values.Code(value.Property, value.Value, source),
        ComputedSlot computed => _computed.OfNodes(computed, Owners(computed), _node, _cells, source),
        StatementsPlan statements => citing.Compile(statements),
        ConnectionPlan or SingleSlot => _related.First(other => other.IsSame(slot)).Code,
        _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
    };

    private IReadOnlyList<NodeLabel> Owners(ComputedSlot slot) => [.. Slots().Where(item => Equals(item.Slot, slot)).Select(item => item.Label)];
}
