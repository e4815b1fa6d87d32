using System.Text;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Oracle;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>That a store was held to the oracle means something only where everything was asked, and there was something to say.</summary>
public sealed class OperationGeneratorTests
{
    private const int MostOperations = 20_001;

    [Fact]
    public void Everything_that_the_served_schema_has_is_asked()
    {
        var fields = Records.Served.Schema.Types.Values.OfType<ImplementingType>().Where(type => !type.IsIntrospectionType).SelectMany(type => type.Fields).ToArray();
        var inputs = Records.Served.Schema.Types.Values.OfType<InputObjectType>().SelectMany(type => type.Fields).Select(field => field.Coordinate);
        var left = fields.Select(field => field.Coordinate)
            .Concat(fields.SelectMany(field => field.Arguments).Select(argument => argument.Coordinate))
            .Concat(inputs)
            .ToHashSet();
        var (generator, coverage) = Generator(seed: 1);
        for (var i = 0; i < MostOperations && left.Count > 0; i++)
        {
            generator.Next();
            if (i % 500 == 0)
                left.ExceptWith(coverage.Asked);
        }

        Assert.Empty(left);
    }

    [Fact]
    public void What_is_asked_is_valid()
    {
        var (generator, _) = Generator(seed: 2);
        for (var i = 0; i < 200; i++)
        {
            var (document, variables) = DocumentText.Of(generator.Next());
            var errors = DocumentValidator.Validate(Records.Served.Schema, GraphQLParser.Parse(Encoding.UTF8.GetBytes(document)));
            Assert.True(errors.Count == 0, $"{document}\n{variables}\n{string.Join('\n', errors)}");
        }
    }

    [Fact]
    public void The_same_seed_asks_the_same()
    {
        var (one, other) = (Generator(seed: 3).Generator, Generator(seed: 3).Generator);
        for (var i = 0; i < 50; i++)
            Assert.Equal(DocumentText.Of(one.Next()), DocumentText.Of(other.Next()));
    }

    [Fact]
    public async Task Most_answers_have_something_to_compare()
    {
        var equivalence = EquivalenceCase.Of(seed: 4, new SimpleGraphStore(Records.Served));
        Assert.Null(await equivalence.FindDifference());
        Assert.True(equivalence.AnsweredWithEntries * 10 > equivalence.Asked * 6, $"{equivalence.AnsweredWithEntries} of {equivalence.Asked} answers have an entry of a list.");
        Assert.True(equivalence.AnsweredWithErrors > 0, "No answer has an error.");
        Assert.True(equivalence.WentOn > 0, "No operation goes on from a cursor.");
    }

    private static (OperationGenerator Generator, Coverage Coverage) Generator(int seed)
    {
        var values = new RandomValues(new Random(seed));
        var record = new RandomRecord(Records.Served.Model, seed);
        foreach (var _ in record.Load(nodes: 100, links: 400))
        {
            // Each change is there for the next one.
        }

        var coverage = new Coverage(values);
        return (new OperationGenerator(Records.Served, record.Graph, values, coverage, ["cursor"]), coverage);
    }
}
