using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Model;

public sealed class GraphSchemaTests
{
    [Fact]
    public void The_shipped_model_has_the_labels_and_links_of_the_ontology()
    {
        Assert.Equal(18, Repository.Schema.Labels.Count);
        Assert.Equal(28, Repository.Schema.Relationships.Count);
        Assert.All(Repository.Schema.Relationships, type => Assert.NotEmpty(type.Ends));
    }

    [Fact]
    public void Common_properties_lie_at_the_same_columns_on_every_label()
    {
        var node = Repository.Schema.FindInterface(GraphSchema.NodeInterfaceName)!;
        foreach (var label in Repository.Schema.Labels)
        {
            foreach (var column in node.Properties.SelectMany(property => property.Columns))
                Assert.Equal(column.Index, label.Layout.FindColumn(column.Name)!.Index);
        }
    }

    [Fact]
    public void A_single_field_means_at_most_one_link_at_that_end()
    {
        var found = Repository.Schema.FindRelationship("FOUND")!.FindEnds("Inspection", "Finding")!;
        Assert.True(found.AtMostOneIn);
        Assert.False(found.AtMostOneOut);
    }

    [Fact]
    public void What_leads_up_is_marked()
    {
        var up = Repository.Schema.Relationships.Where(type => type.LeadsUp).Select(type => type.Name);
        Assert.Equal(["ACCOUNTABLE_TO", "DELEGATES_TO", "OVERSEES", "PART_OF", "POST_IN"], up.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fault_of_a_model_is_listed_with_its_place()
    {
        var exception = Assert.Throws<GraphSchemaException>(() => GraphSchema.Read(GraphQLParser.Parse(
            """
            enum LinkType { OWNS }
            interface Node { id: ID! }
            type Link { id: ID! type: LinkType! from: Node! to: Node! }
            type Thing implements Node @node(plural: "things", presence: ALWAYS) {
              colour: Colour
              owners: [Thing!]! @relationship(type: OWNED, direction: OUT)
              owned: [Thing!]! @relationship(type: OWNS, direction: IN)
            }
            """,
            ParserOptions.Unlimited)));
        Assert.Contains(exception.Errors, error => error.Message.Contains("Colour", StringComparison.Ordinal) && error.Locations[0].Line == 5);
        Assert.Contains(exception.Errors, error => error.Message.Contains("Unknown relationship type OWNED", StringComparison.Ordinal));
        Assert.Contains(exception.Errors, error => error.Message.Contains("No field with direction OUT", StringComparison.Ordinal));
    }
}
