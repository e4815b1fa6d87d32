using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements.Conditions;

/// <summary>A condition finds in Neo4j what it finds in memory, whatever is compared and negated.</summary>
public sealed class ConditionWriterTests(SharedNeo4j neo4j)
{
    private const int CasesInAStatement = 12;

    // Half of a surrogate pair, which is in no text.
    private const string Half = "\uD83D";

    private static readonly Comparison[] OfFolds = [Comparison.Contains, Comparison.StartsWith, Comparison.EndsWith];
    private static readonly Comparison[] OfValues = [.. Enum.GetValues<Comparison>().Except(OfFolds)];

    [Fact]
    public async Task Conditions_of_operations_hold_of_the_same_nodes()
    {
        var graph = await RandomGraph.LoadAsync(neo4j, 2);
        await CompareAsync(graph, 2, cases: 96, () =>
        {
            var label = graph.Values.One(RandomGraph.Schema.Labels);
            var where = graph.Wheres.Where(RandomGraph.Input($"{label.Name}Where"), hasLink: false);
            var operation = $"query ($where: {label.Name}Where) {{ {label.Plural}(where: $where) {{ totalCount }} }}";
            return RandomGraph.Bind(operation, new JsonObject { ["where"] = where }.ToJsonString()) is not { } bound
                ? null
                : (label, bound.Value(((ListRoot)bound.Plan.Roots[0]).Connection.Arguments).Where!);
        });
    }

    [Fact]
    public async Task Every_comparison_of_every_column_holds_of_the_same_nodes()
    {
        var graph = await RandomGraph.LoadAsync(neo4j, 3);
        await CompareAsync(graph, 3, cases: 144, () =>
        {
            var label = graph.Values.One(RandomGraph.Schema.Labels);
            var filter = Compare(graph, label, graph.Values.One(label.Layout.Columns));
            return (label, graph.Values.Chance(40) ? new NotFilter(filter) : filter);
        });
    }

    // Mostly with what some node has there; some operands are what no stored value can be.
    private static ColumnFilter Compare(RandomGraph graph, NodeLabel label, Column column)
    {
        var operand = Operand(graph, label, column);
        var comparison = column.Kind is ColumnKind.Text or ColumnKind.Id && graph.Values.Chance(40) ? graph.Values.One(OfFolds) : graph.Values.One(OfValues);
        // No field compares texts by size; what has no UTF-8 has no place in their order either.
        if (operand is Half && comparison is not (Comparison.Equal or Comparison.In or Comparison.IsNull) && Array.IndexOf(OfFolds, comparison) < 0)
            comparison = Comparison.Equal;
        return new ColumnFilter(column, comparison, comparison switch
        {
            Comparison.IsNull => null,
            Comparison.In => new[] { operand, Operand(graph, label, column) },
            _ when Array.IndexOf(OfFolds, comparison) >= 0 => Graph.Changes.Fold.Of(((string)operand)[..Math.Min(1, ((string)operand).Length)]),
            _ => operand,
        });
    }

    private static object Operand(RandomGraph graph, NodeLabel label, Column column)
    {
        var stored = graph.Recorded.OfLabel(label.Name).Select(node => node.Values[column.Index])
            .SelectMany(value => value is Array list ? list.Cast<object?>() : [value]).Where(value => value is not null).ToArray();
        if (stored.Length > 0 && graph.Values.Chance(85))
            return graph.Values.One(stored)!;
        return column.Kind switch
        {
            ColumnKind.Id => "unknown-1",
            ColumnKind.Text => graph.Values.One(["", Half, "\uFFFD"]),
            ColumnKind.Float => graph.Values.One([-0.0, 1e300, -1e18]),
            var kind => graph.Values.Of(kind, column.Enum),
        };
    }

    private static async Task CompareAsync(RandomGraph graph, int seed, int cases, Func<(NodeLabel Label, Filter Filter)?> next)
    {
        var found = 0;
        for (var asked = 0; asked < cases; asked += CasesInAStatement)
        {
            var day = graph.Values.Chance(30) ? graph.Values.Day() : "2031-01-01";
            var view = graph.On(day);
            var oracle = new FilterEvaluator(view);
            var asking = Enumerable.Range(0, CasesInAStatement).Select(_ => next()).OfType<(NodeLabel Label, Filter Filter)>().ToArray();
            await graph.AskAsync([.. asking.Select(item => new Part(builder => Write(item.Label, item.Filter, day, builder)))], (index, cells, cell) =>
            {
                var (label, filter) = asking[index];
                var expected = view.Nodes(label).Where(node => oracle.Holds(filter, node, null)).Select(node => node.Id).Order(StringComparer.Ordinal).ToArray();
                var actual = Texts(cells, cell).Order(StringComparer.Ordinal).ToArray();
                found += expected.Length;
                Assert.True(
                    expected.SequenceEqual(actual),
                    $"seed {seed}, {label.Name} on {day} where {FilterText.Of(filter, withValues: true)}\n{Text(label, filter, day)}\nexpected {string.Join(' ', expected)}\nfound    {string.Join(' ', actual)}");
            });
        }

        Assert.True(found > cases, $"The conditions found {found} nodes only.");
    }

    private static string Write(NodeLabel label, Filter filter, string day, StatementBuilder builder)
    {
        var about = new NodeVariables("n", null, [label]);
        var visibility = RandomGraph.Visibility(builder, day);
        var where = Predicates.And(visibility.OfNode("n", [label]), new ConditionWriter(visibility).Write(filter, _ => filter, about));
        builder.Append($"\nMATCH (n:`{label.Name}`) WHERE {where}");
        return "collect(n.id)";
    }

    private static string Text(NodeLabel label, Filter filter, string day)
    {
        var builder = new StatementBuilder();
        Write(label, filter, day, builder);
        return builder.ToString();
    }

    private static IEnumerable<string> Texts(AnswerCells cells, int cell) => Enumerable.Range(cells[cell].Start, cells[cell].Length).Select(cells.Text);
}
