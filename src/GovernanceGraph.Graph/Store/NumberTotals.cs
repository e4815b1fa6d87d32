using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>
/// One number over the rows of a group. Sums run over integers, value × 10⁶, so that their order makes no difference (design, contract 4).
/// </summary>
internal sealed class NumberTotals(Column column) : ComposedValue
{
    private const double Scale = 1_000_000;

    private int _count;
    private decimal _sum;
    private double _least;
    private double _most;

    public override string TypeName => "NumberSummary";

    /// <summary>Adds the number of a node, if it has one.</summary>
    public void Add(NodeGroup nodes, int row)
    {
        var values = nodes.Column(column.Index);
        if (values.IsNull(row))
            return;
        var value = column.Kind == ColumnKind.Integer ? values.Integer(row) : values.Float(row);
        _least = _count == 0 ? value : Math.Min(_least, value);
        _most = _count == 0 ? value : Math.Max(_most, value);
        _sum += (decimal)Math.Round(value * Scale);
        _count++;
    }

    public override object? Field(string name, FieldArguments arguments) => name switch
    {
        "property" => column.Name,
        "count" => _count,
        "sum" => _count == 0 ? null : Scaled(_sum),
        "average" => _count == 0 ? null : Scaled(Math.Round(_sum / _count, MidpointRounding.AwayFromZero)),
        "min" => _count == 0 ? null : _least,
        "max" => _count == 0 ? null : _most,
        _ => throw UnknownField(name),
    };

    private static double Scaled(decimal value) => (double)(value / (decimal)Scale);
}
