using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>
/// Compares columns. A plain one is compared bare, so that Neo4j can look it up in an index; of a list, any element must compare so. Texts are
/// found by their stored folds, as Neo4j's own rules for case are others (design, contract 2); an id is its own fold.
/// </summary>
internal sealed class ComparisonWriter(StatementBuilder builder)
{
    /// <summary>A column of a node or link compared.</summary>
    /// <param name="shape">The condition, whose operand is not looked at.</param>
    /// <param name="filter">Finds it in a request.</param>
    /// <param name="variable">The node or link.</param>
    public string Write(ColumnFilter shape, Func<Request, Filter> filter, string variable)
    {
        var column = shape.Column;
        var value = Property(variable, column.Name);
        if (shape.Comparison == Comparison.IsNull)
            return $"{value} IS NULL";
        var fold = column.Kind == ColumnKind.Text ? Property(variable, StoredNames.Fold(column)) : value;
        return column.IsList ? WriteAny(shape, filter, value, fold) : WriteOne(shape, filter, value, fold);
    }

    /// <summary>
    /// One value compared, given with its fold as expressions. Of a text, <c>toString</c> is the text itself: Neo4j 5.26 now and then plans to look up
    /// CONTAINS and ENDS WITH of a bare property in its range index, which fails, since such an index knows neither.
    /// </summary>
    public string WriteOne(ColumnFilter shape, Func<Request, Filter> filter, string value, string fold) => shape.Comparison switch
    {
        Comparison.Equal => $"{value} = {Operand(shape, filter)}",
        Comparison.In => $"{value} IN {Operand(shape, filter)}",
        Comparison.Contains => $"toString({fold}) CONTAINS {Operand(shape, filter)}",
        Comparison.StartsWith => $"{fold} STARTS WITH {Operand(shape, filter)}",
        Comparison.EndsWith => $"toString({fold}) ENDS WITH {Operand(shape, filter)}",
        Comparison.Less => WriteRange(shape, filter, value, fold, "<", "<"),
        Comparison.LessOrEqual => WriteRange(shape, filter, value, fold, "<", "<="),
        Comparison.Greater => WriteRange(shape, filter, value, fold, ">", ">"),
        Comparison.GreaterOrEqual => WriteRange(shape, filter, value, fold, ">", ">="),
        _ => throw new InvalidOperationException($"{shape.Comparison} compares no single value."),
    };

    private static bool ReadsFold(ColumnFilter shape) => shape.Comparison is Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith;

    private static bool IsRange(ColumnFilter shape) =>
        shape.Comparison is Comparison.Less or Comparison.LessOrEqual or Comparison.Greater or Comparison.GreaterOrEqual;

    // Texts are ordered by their folds, then by themselves; all else by itself.
    private string WriteRange(ColumnFilter shape, Func<Request, Filter> filter, string value, string fold, string strict, string comparison)
    {
        if (shape.Column.Kind != ColumnKind.Text)
            return $"{value} {comparison} {Operand(shape, filter)}";
        var operandFold = builder.AddParameter(request => Operands.Of(((ColumnFilter)filter(request)).Operand) is string text ? Fold.Of(text) : null);
        return $"({fold} {strict} {operandFold} OR {fold} = {operandFold} AND {value} {comparison} {Operand(shape, filter)})";
    }

    private string WriteAny(ColumnFilter shape, Func<Request, Filter> filter, string values, string folds)
    {
        // Only lists of values have elements that are missing.
        var canMiss = !shape.Column.IsRequired;
        if (!canMiss && shape.Comparison == Comparison.Equal)
            return $"{Operand(shape, filter)} IN {values}";

        var needsBoth = shape.Column.Kind == ColumnKind.Text && (IsRange(shape) || (canMiss && ReadsFold(shape)));
        if (!needsBoth)
        {
            var element = builder.Variable("x");
            var compared = WriteOne(shape, filter, element, element);
            return $"any({element} IN {(ReadsFold(shape) ? folds : values)} WHERE {(canMiss ? Predicates.And(IsThere(element, shape.Column), compared) : compared)})";
        }

        var index = builder.Variable("i");
        var (value, fold) = ($"{values}[{index}]", $"{folds}[{index}]");
        return $"any({index} IN range(0, coalesce(size({values}), 0) - 1) WHERE {Predicates.And(IsThere(value, shape.Column), WriteOne(shape, filter, value, fold))})";
    }

    private static string IsThere(string element, Column column) => ListElements.Missing(column.Kind) switch
    {
        string => $"{element} <> ''",
        double number => string.Create(CultureInfo.InvariantCulture, $"{element} <> {number:0.0}"),
        var number => string.Create(CultureInfo.InvariantCulture, $"{element} <> {number}"),
    };

    private string Operand(ColumnFilter shape, Func<Request, Filter> filter) => shape.Column.IsList
        ? builder.AddParameter(request => Operands.OfElement(((ColumnFilter)filter(request)).Operand))
        : builder.AddParameter(request => Operands.Of(((ColumnFilter)filter(request)).Operand));

    private static string Property(string variable, string name) => $"{variable}.{StoredNames.Quote(name)}";
}
