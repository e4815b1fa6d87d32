using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Statements.Groups;
using GovernanceGraph.Neo4j.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements.Groups;

/// <summary>Groups are the oracle's: their keys, their order, how many rows they have, and their numbers to the last decimal.</summary>
public sealed class GroupsTests(SharedNeo4j neo4j)
{
    private const int CasesInAStatement = 8;
    private const int Statements = 5;

    [Fact]
    public async Task Rows_stand_in_the_groups_in_which_they_stand_in_memory()
    {
        var graph = await RandomGraph.LoadAsync(neo4j, 21);
        var groups = 0;
        for (var i = 0; i < Statements; i++)
        {
            var day = graph.Values.Chance(30) ? graph.Values.Day() : "2031-01-01";
            var cases = Enumerable.Range(0, CasesInAStatement).Select(_ => (Label: graph.Values.One(RandomGraph.Schema.Labels), Day: day))
                .Select(item => (item.Label, By: Keys(graph, item.Label))).ToArray();
            await graph.AskAsync([.. cases.Select(item => new Part(builder => Write(item.Label, item.By, day, builder)))], (index, cells, cell) =>
            {
                var (label, by) = cases[index];
                var view = graph.On(day);
                var source = new LabelSource(label);
                var rows = view.Nodes(label).Select(node => new ListRow(node, null)).ToList();
                var expected = Grouping.Group(rows, by, source, view, new WorkMeter(new(), CancellationToken.None)).Select(Text).ToArray();
                var numbers = NumberTotals.Columns(RandomGraph.Schema, source);
                Assert.Equal(expected, GroupsReader.Read(cells, cell, by, numbers, graph.Node).Select(Text));
                groups += expected.Length;
            });
        }

        Assert.True(groups > 100, $"There were {groups} groups only.");
    }

    private static string Write(NodeLabel label, IReadOnlyList<GroupKeyPlan> by, string day, StatementBuilder builder)
    {
        var visibility = RandomGraph.Visibility(builder, day);
        builder.Append($"\nMATCH (n:`{label.Name}`) WHERE {visibility.OfNode("n", [label])}\nWITH collect(n) AS ns");
        return new GroupsWriter(visibility).Write("ns", row => row, [label], by, NumberTotals.Columns(RandomGraph.Schema, new LabelSource(label))).Groups;
    }

    private static IReadOnlyList<GroupKeyPlan> Keys(RandomGraph graph, NodeLabel label)
    {
        var type = (EnumType)Records.Served.Schema.Types[$"{label.Name}Key"];
        var by = string.Join(", ", graph.Values.Some(type.Values, 3).Select(value => value.Name));
        var bound = RandomGraph.Bind($"{{ {label.Plural} {{ groups(by: [{by}]) {{ count }} }} }}", "{}")!;
        return bound.Value(((ListRoot)bound.Plan.Roots[0]).Connection.Slots.OfType<GroupsSlot>().Single().By);
    }

    private static string Text(GroupValue group)
    {
        var keys = ((IEnumerable<GroupKeyValue>)Field(group, "keys")!).Select(key => $"{key.Text ?? "-"} {(Field(key, "node") as GraphNode)?.Id}");
        var numbers = ((IEnumerable<ComposedValue>)Field(group, "numbers")!)
            .Select(number => string.Join(' ', ((string[])["property", "count", "sum", "average", "min", "max"]).Select(name => Convert.ToString(Field(number, name), CultureInfo.InvariantCulture))));
        return $"{string.Join(" | ", keys)}: {Field(group, "count")} [{string.Join(", ", numbers)}]";
    }

    private static object? Field(ComposedValue value, string name) => value.Field(name, new FieldArguments(InputObject.Empty));
}
