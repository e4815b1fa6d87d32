using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>
/// One number over the rows of a group. Sums run over integers, value × 10⁶, so that their order makes no difference (design, contract 4).
/// </summary>
internal sealed class NumberSummary : ComposedValue
{
    private const double Scale = 1_000_000;

    private readonly string _property;
    private readonly double[] _values;

    public NumberSummary(Column column, IReadOnlyList<ListRow> rows)
    {
        _property = column.Name;
        _values = [.. rows.Select(row => row.Node.ValueOf(column)).Where(value => value is not null).Select(value => value is int whole ? whole : (double)value!)];
    }

    public override string TypeName => "NumberSummary";

    public override object? Field(string name, FieldArguments _) => name switch
    {
        "property" => _property,
        "count" => _values.Length,
        "sum" => _values.Length == 0 ? null : Scaled(Sum),
        "average" => _values.Length == 0 ? null : Scaled(Math.Round(Sum / _values.Length, MidpointRounding.AwayFromZero)),
        "min" => _values.Length == 0 ? null : _values.Min(),
        "max" => _values.Length == 0 ? null : _values.Max(),
        _ => throw UnknownField(name),
    };

    // A whole number first: a double becomes a decimal of fifteen digits only.
    private decimal Sum => _values.Sum(value => (decimal)(long)Math.Round(value * Scale));

    private static double Scaled(decimal value) => (double)(value / (decimal)Scale);
}
