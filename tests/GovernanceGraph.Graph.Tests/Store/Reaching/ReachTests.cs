using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Graph.Tests.Oracle;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Store.Reaching;

/// <summary>Over what it declares to look at a computation answers what it answers over the whole graph.</summary>
public class ReachTests
{
    public static TheoryData<int> RandomGraphs => [1, 2, 3, 4, 5, 6];

    private static GraphView Published => View(SeedGraphs.Empty.Apply(Records.Published), "2026-01-01");

    [Theory]
    [MemberData(nameof(RandomGraphs))]
    public void Every_answer_over_what_is_reached_of_a_random_graph_is_that_over_all_of_it(int seed)
    {
        var view = Random(seed);
        Hold(view, ReachQuestions.OfNodes(view, seed, most: 20).Concat(ReachQuestions.OfRoots(view, seed, most: 12)));
    }

    [Fact]
    public void Every_answer_over_what_is_reached_of_the_published_record_is_that_over_all_of_it()
    {
        var view = Published;
        Hold(view, ReachQuestions.OfNodes(view, seed: 7, most: 30).Concat(ReachQuestions.OfRoots(view, seed: 7, most: 6)));
    }

    [Theory]
    [MemberData(nameof(RandomGraphs))]
    public void What_is_looked_at_for_one_field_is_enough_for_it(int seed)
    {
        var view = Random(seed);
        Hold(view, ReachQuestions.OfFields(view, seed, most: 8));
    }

    [Theory]
    [MemberData(nameof(RandomGraphs))]
    public void When_a_statement_is_attested_is_seen_from_the_columns_that_are_declared(int seed)
    {
        var view = Random(seed);
        var computation = Computations.Find("Attestation");
        foreach (var node in view.Schema.Labels.SelectMany(view.Nodes))
        {
            var values = Only(computation.OfNodeReach, node.Label.Layout, node.Values);
            var bare = new GraphNode { Label = node.Label, Id = "", Values = values, Folds = [], Tokens = [], AttestedOn = node.AttestedOn };
            Assert.Equal(ComposedText.Of(() => computation.OfNode(view, node)), ComposedText.Of(() => computation.OfNode(view, bare)));
            foreach (var link in view.All(node))
            {
                var ofLink = Only(computation.OfLinkReach, view.Schema.LinkLayout, link.Values);
                var bareLink = new GraphLink { Type = link.Type, Id = "", From = "", To = "", Values = ofLink, Folds = [], AttestedOn = link.AttestedOn };
                Assert.Equal(ComposedText.Of(() => computation.OfLink(view, link)), ComposedText.Of(() => computation.OfLink(view, bareLink)));
            }
        }
    }

    [Fact]
    public void A_chain_looks_at_a_small_part_of_the_record()
    {
        var view = Published;
        var reach = Computations.Find("Accountability").OfNodeReach;
        var all = view.Schema.Labels.Sum(label => view.Nodes(label).Count());
        var reached = ReachQuestions.OfNodes(view, seed: 1, most: 60)
            .Select(question => new ReachedView(view, reach, new HashSet<string> { "steps" }, question.Arguments, question.Subject!).NodeCount).ToArray();
        Assert.True(reached.Average() < all / 20.0, $"{reached.Average()} of {all}");
    }

    private static void Hold(GraphView view, IEnumerable<ReachQuestion> questions)
    {
        foreach (var question in questions)
        {
            var names = question.Fields.Concat(question.Arguments.Values.Keys).ToHashSet();
            var reached = new ReachedView(view, question.Reach, names, question.Arguments, question.Subject is null ? [] : [question.Subject]);
            var (expected, answer) = (ComposedText.Of(() => question.Ask(view), question.Fields), ComposedText.Of(() => question.Ask(reached), question.Fields));
            Assert.True(expected == answer, $"{question}\n{expected}\n{answer}");
        }
    }

    private static object?[] Only(Reach reach, PropertyLayout layout, object?[] values) =>
        [.. layout.Columns.Select(column => reach.Columns.Contains(column.Name) ? values[column.Index] : null)];

    private static GraphView Random(int seed)
    {
        var record = new RandomRecord(Repository.Schema, seed);
        var snapshot = record.Load(nodes: 90, links: 500).Aggregate(SeedGraphs.Empty, (graph, changes) => graph.Apply(changes));
        return View(snapshot, seed % 2 == 0 ? "2026-01-01" : "2018-06-01");
    }

    // Many questions are asked of one view.
    private static GraphView View(GraphSnapshot snapshot, string asOf) =>
        SeedGraphs.View(snapshot, asOf, new WorkMeter(new PlanLimits { MaxLinksVisited = long.MaxValue }, CancellationToken.None));
}
