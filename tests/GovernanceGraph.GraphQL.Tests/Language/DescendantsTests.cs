using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Conformance;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class DescendantsTests
{
    [Fact]
    public void Nodes_come_in_the_order_of_the_document() => Assert.Equal(
        ["Document", "OperationDefinition", "SelectionSet", "Field", "Name", "Name", "Argument", "Name", "IntValue", "Field", "Name"],
        GraphQLParser.Parse("{ a: b(c: 1) d }").SelfAndDescendants().Select(node => node.Kind.ToString()));

    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("type-system.graphql")]
    public void Every_node_of_a_document_with_everything_in_it_comes_once(string file)
    {
        var document = GraphQLParser.Parse(File.ReadAllText(Path.Combine(ReferenceImplementation.Folder, "documents", file)));

        var nodes = document.SelfAndDescendants().ToArray();

        Assert.Equal(nodes.Length, nodes.Distinct<object>(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(SyntaxShape.WithoutPlaces(document).Split("{\"kind\":").Length - 1, nodes.Length);
    }

    [Fact]
    public void A_tree_may_be_of_any_depth()
    {
        TypeNode type = new NamedTypeNode { Name = new NameNode { Value = "Int" } };
        for (var depth = 0; depth < 100_000; depth++)
            type = new ListTypeNode { Type = type };

        Assert.Equal(100_000, type.SelfAndDescendants().OfType<ListTypeNode>().Count());
    }
}
