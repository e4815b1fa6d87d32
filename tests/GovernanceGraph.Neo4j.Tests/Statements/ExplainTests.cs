using System.Collections.Concurrent;
using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Neo4j.Migration;
using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Conditions;
using GovernanceGraph.Neo4j.Statements.Order;
using GovernanceGraph.Neo4j.Statements.Pages;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Writing;
using Xunit;
using SortKey = GovernanceGraph.Graph.Plan.SortKey;

namespace GovernanceGraph.Neo4j.Tests.Statements;

/// <summary>How Neo4j executes our statements on the published record: by labels, relationships and indexes, never by a scan of everything.</summary>
public sealed class ExplainTests(SharedNeo4j neo4j)
{
    private const int PartsInAStatement = 20;
    private const int AtATime = 4;
    private const int SampleOfEnds = 3;

    private static readonly Comparison[] Equality = [Comparison.Equal, Comparison.In];
    private static readonly Comparison[] Sizes = [Comparison.Less, Comparison.LessOrEqual, Comparison.Greater, Comparison.GreaterOrEqual];

    [Fact]
    public async Task No_statement_scans_all_nodes_or_multiplies_rows()
    {
        var client = await LoadAsync();
        var shapes = await StatementShape.OfWrittenOperationsAsync();
        Assert.True(shapes.Count > 100, string.Create(CultureInfo.InvariantCulture, $"There are {shapes.Count} statements only."));
        shapes = StatementShape.SampleOf(shapes);
        var complaints = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(shapes, options, async (shape, _) =>
        {
            var plan = await QueryPlan.OfAsync(client, shape.Text, shape.Parameters);
            var refused = plan.Operators.Where(item => item.IsScanOfEverything || item.Multiplies).Select(item => item.ToString());
            foreach (var found in refused.Concat(plan.Notifications.Where(code => code.EndsWith("CartesianProduct", StringComparison.Ordinal))))
                complaints.Add($"{found}: {shape.Operation}");
        });

        Assert.True(complaints.IsEmpty, string.Join('\n', complaints));
    }

    [Fact]
    public async Task A_root_list_with_a_condition_on_an_indexed_property_starts_from_an_index()
    {
        var plans = await PlansAsync([.. RandomGraph.Schema.Labels.SelectMany(Conditions)]);
        Assert.Equal([], plans.SelectMany(plan => plan.Leaves).Where(leaf => !leaf.IsIndexSeek).Select(leaf => leaf.ToString()));
    }

    [Fact]
    public async Task A_root_list_with_a_condition_on_an_indexed_property_of_some_end_starts_from_that_end()
    {
        var plans = await PlansAsync([.. RandomGraph.Schema.Labels.SelectMany(ConditionsOnEnds)], SampleOfEnds);
        Assert.Equal([], plans.SelectMany(plan => plan.Leaves).Where(leaf => !leaf.IsIndexSeek).Select(leaf => leaf.ToString()));
        Assert.Equal([], plans.SelectMany(plan => plan.Operators).Where(item => item.Multiplies).Select(item => item.ToString()));
    }

    // What a filter of the served schema can compare by an index: ids, words, dates and numbers; of texts, equality alone.
    private static IEnumerable<(NodeLabel Label, Filter Filter)> Conditions(NodeLabel label)
    {
        var indexed = label.Layout.Properties.Where(property => property.IsIndexed || property.Name == "id").SelectMany(property => property.Columns).Where(column => !column.IsList);
        foreach (var column in indexed)
        {
            var isOrdered = column.Kind is ColumnKind.Integer or ColumnKind.Float or ColumnKind.Date;
            foreach (var comparison in isOrdered ? Equality.Concat(Sizes) : Equality)
            {
                var operand = Operand(column.Kind);
                yield return (label, new ColumnFilter(column, comparison, comparison == Comparison.In ? new[] { operand, operand } : operand));
            }
        }
    }

    // By id, and by the first other property of the end that has an index, if it can have only one label.
    private static IEnumerable<(NodeLabel Label, Filter Filter)> ConditionsOnEnds(NodeLabel label)
    {
        foreach (var relationship in label.Relationships)
        {
            var end = RandomGraph.Schema.FindLabel(relationship.TargetLabels[0])!;
            var indexed = end.Layout.Properties.FirstOrDefault(property => property is { IsIndexed: true, Name: not "id" } && property.Columns is [{ IsList: false }]);
            Column?[] columns = [end.Layout.FindColumn("id"), relationship.TargetLabels.Count == 1 ? indexed?.Columns[0] : null];
            foreach (var column in columns.OfType<Column>())
                yield return (label, new RelatedFilter(relationship, Quantifier.Some, new ColumnFilter(column, Comparison.Equal, Operand(column.Kind))));
        }
    }

    private static object Operand(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => 3,
        ColumnKind.Float => 3.5,
        ColumnKind.Boolean => true,
        ColumnKind.Date => "2020-01-01",
        _ => "any",
    };

    // Beside a condition that no index knows, and in an order that another index has.
    private static string Write(StatementBuilder builder, NodeLabel label, Filter filter)
    {
        var both = new AndFilter([new NotFilter(new ColumnFilter(label.Layout.FindColumn("gist")!, Comparison.IsNull, null)), filter]);
        var first = new PageRequest(10, Backwards: false, null, null);
        var shape = new ListShape(first, _ => first, HasEntries: true, HasTotal: false, HasPageInfo: true, HasGroups: false);
        var node = builder.Variable("n");
        var pattern = RootPattern.Of(RandomGraph.Visibility(builder, "2026-01-01"), node, label, both, _ => both);
        var order = RowOrder.Of([new SortKey(label.Layout.FindColumn("name")!, Descending: false)], node, null);
        return PageWriter.CutRoot(builder, pattern, node, order, shape).Page;
    }

    private async Task<List<QueryPlan>> PlansAsync((NodeLabel Label, Filter Filter)[] conditions, int sample = 1)
    {
        Assert.True(conditions.Length > 100, string.Create(CultureInfo.InvariantCulture, $"There are {conditions.Length} conditions only."));
        var client = await LoadAsync();
        var plans = new List<QueryPlan>();
        foreach (var some in conditions.Where((_, index) => StatementShape.AllAreAsked || index % sample == 0).Chunk(PartsInAStatement))
        {
            var (text, parameters) = Part.Together([.. some.Select(item => new Part(builder => Write(builder, item.Label, item.Filter)))]);
            plans.Add(await QueryPlan.OfAsync(client, text, parameters));
        }

        return plans;
    }

    private async Task<QueryClient> LoadAsync()
    {
        var client = await neo4j.EmptyAsync();
        await new Migrator(client, RandomGraph.Schema).RunAsync(TestContext.Current.CancellationToken);
        await new ChangeWriter(client, RandomGraph.Schema).ApplyAsync(Records.Published, TestContext.Current.CancellationToken);
        return client;
    }
}
