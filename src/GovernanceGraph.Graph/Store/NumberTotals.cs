using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store;

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

    /// <summary>The column that is added up.</summary>
    public Column Column => column;

    /// <summary>The columns that the groups of a list add up: the numbers of the one label that it leads to.</summary>
    public static Column[] Columns(GraphSchema schema, ConnectionSource source)
    {
        var target = source is LabelSource label ? label.Label.Name : ((RelationshipSource)source).Relationship.Target;
        return schema.FindLabel(target) is { } single
            ? [.. single.Layout.Properties.Where(property => !property.IsList && property.Value is null)
                .Select(property => property.Column).Where(column => column.Kind is ColumnKind.Integer or ColumnKind.Float)]
            : [];
    }

    /// <summary>Adds the number of a row.</summary>
    public void Add(double value) => Add(1, (long)Math.Round(value * Scale), value, value);

    /// <summary>Adds the numbers of rows that are added up already.</summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="sum">Their sum, value × 10⁶.</param>
    /// <param name="least">The least of them.</param>
    /// <param name="most">The greatest.</param>
    public void Add(int count, decimal sum, double least, double most)
    {
        if (count == 0)
            return;
        _least = _count == 0 ? least : Math.Min(_least, least);
        _most = _count == 0 ? most : Math.Max(_most, most);
        _sum += sum;
        _count += count;
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
