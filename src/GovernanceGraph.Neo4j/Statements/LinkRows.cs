using System.Text;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Neo4j.Computed;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>What is wanted of links: their cells, and the nodes that they lead to or cite.</summary>
internal sealed class LinkRows
{
    private readonly RootScope _scope;
    private readonly LinkProjection _projection;
    private readonly RowCells _cells;
    private readonly ValueCells _values;
    private readonly string _link;
    private readonly string? _type;

    /// <summary>Adds the cells.</summary>
    /// <param name="scope">The root field.</param>
    /// <param name="projection">What is wanted.</param>
    /// <param name="link">The variable of the link.</param>
    /// <param name="type">Its type; null where it can be any.</param>
    /// <param name="cells">The cells of the row.</param>
    public LinkRows(RootScope scope, LinkProjection projection, string link, string? type, RowCells cells)
    {
        (_scope, _projection, _link, _type, _cells) = (scope, projection, link, type, cells);
        _values = new ValueCells(scope, cells, link);
        foreach (var slot in projection.Slots)
        {
            switch (slot)
            {
                case LinkIdSlot:
                    cells.AddId(link);
                    break;
                case LinkComputedSlot computed:
                    ComputedCompiler.AddCells(cells, link, Computations.Find(computed.Computation).OfLinkReach);
                    break;
                case LinkTypeSlot when type is null:
                    cells.Add($"type({link})");
                    break;
                case LinkEndSlot end:
                    cells.Add(EndId(end));
                    break;
                case LinkColumnSlot column:
                    _values.Add(column.Column);
                    break;
                case LinkValueSlot value:
                    _values.Add(value.Property, value.Value);
                    break;
            }
        }
    }

    /// <summary>Whether more is to be found from the links.</summary>
    public bool HasChildren => _values.HasNamedNodes || _projection.Slots.Any(slot => slot is LinkEndSlot);

    /// <summary>How the links are read; what is below them is added to the statement.</summary>
    /// <param name="source">The links.</param>
    public RowShape Finish(RowSource source)
    {
        var slots = new SlotCode[_projection.SlotCount];
        foreach (var slot in _projection.Slots)
            slots[slot.Slot] = Code(slot, source);
        return new RowShape(_scope.Type(GraphSchema.LinkTypeName), slots);
    }

    private SlotCode Code(LinkSlot slot, RowSource source) => slot switch
    {
        LinkIdSlot => new SlotCode { Operation = SlotOperation.Column, Kind = ResultKind.Text, Cell = _cells.AddId(_link) },
        LinkTypeSlot when _type is not null => new SlotCode { Operation = SlotOperation.LinkType, Plan = Encoding.UTF8.GetBytes(_type) },
        LinkTypeSlot => new SlotCode { Operation = SlotOperation.Column, Kind = ResultKind.Text, Cell = _cells.Add($"type({_link})") },
        LinkEndSlot end => new SlotCode { Operation = SlotOperation.LinkEnd, Cell = _cells.Add(EndId(end)), Place = End(end, source) },
        LinkColumnSlot column => _values.Code(column.Column),
        LinkValueSlot value => _values.Code(value.Property, value.Value, source),
        LinkComputedSlot computed => ComputedCompiler.OfLink(_scope, computed, _link, _cells),
        _ => throw new InvalidOperationException($"Unknown slot {slot.GetType().Name}."),
    };

    private string EndId(LinkEndSlot end) => RowCells.Property($"{(end.From ? "startNode" : "endNode")}({_link})", StoredNames.Id);

    private Place End(LinkEndSlot end, RowSource source)
    {
        const string link = Locals.Link;
        const string node = Locals.Node;
        _scope.Statement.Call(source.List);
        _scope.Builder.Line(source.Unwind(link));
        _scope.Builder.Line($"WITH DISTINCT {(end.From ? "startNode" : "endNode")}({link}) AS {node}");
        return PlaceById.Write(_scope, end.Node, EndLabels(end), node, mayBeHidden: false);
    }

    private IReadOnlyList<NodeLabel> EndLabels(LinkEndSlot end)
    {
        if (_type is null)
            return _scope.Labels(end.Node.ByLabel.Keys);
        var ends = _scope.Model.FindRelationship(_type)!.Ends.Select(pair => end.From ? pair.From : pair.To).Distinct();
        return _scope.Labels(ends.Where(end.Node.ByLabel.ContainsKey));
    }
}
