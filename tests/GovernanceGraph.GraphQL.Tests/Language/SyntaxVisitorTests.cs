using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Conformance;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class SyntaxVisitorTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public void Nodes_are_entered_and_left_in_the_order_of_the_document()
    {
        new SyntaxVisitor()
            .OnEnter<SyntaxNode>(node => _calls.Add($"+{node.Kind}"))
            .OnLeave<SyntaxNode>(node => _calls.Add($"-{node.Kind}"))
            .Visit(GraphQLParser.Parse("{ a: b(c: 1) }"));
        Assert.Equal(
            [
                "+Document", "+OperationDefinition", "+SelectionSet", "+Field", "+Name", "-Name", "+Name", "-Name",
                "+Argument", "+Name", "-Name", "+IntValue", "-IntValue", "-Argument", "-Field", "-SelectionSet", "-OperationDefinition", "-Document",
            ],
            _calls);
    }

    [Fact]
    public void A_handler_is_told_of_the_nodes_of_its_type_only()
    {
        new SyntaxVisitor()
            .OnEnter<FieldNode>(field => _calls.Add(field.ResponseKey))
            .OnEnter<ValueNode>(value => _calls.Add(Printer.Print(value)))
            .OnLeave<SelectionNode>(selection => _calls.Add($"left {selection.Kind}"))
            .Visit(GraphQLParser.Parse("{ a(b: [1, $c]) { ...d } }"));
        Assert.Equal(["a", "[1, $c]", "1", "$c", "left FragmentSpread", "left Field"], _calls);
    }

    [Fact]
    public void Handlers_of_one_node_run_in_the_order_in_which_they_were_added()
    {
        new SyntaxVisitor()
            .OnEnter<SyntaxNode>(_ => _calls.Add("first"))
            .OnEnter<NameNode>(_ => _calls.Add("second"))
            .OnEnter<SyntaxNode>(_ => _calls.Add("third"))
            .Visit(new NameNode { Value = "a" });
        Assert.Equal(["first", "second", "third"], _calls);
    }

    [Fact]
    public void A_stopped_visitor_calls_nobody_any_more_until_its_next_visit()
    {
        var visitor = new SyntaxVisitor();
        visitor
            .OnEnter<FieldNode>(field =>
            {
                _calls.Add(field.ResponseKey);
                visitor.Stop();
            })
            .OnEnter<FieldNode>(_ => _calls.Add("the next handler"))
            .OnLeave<DocumentNode>(_ => _calls.Add("left"));
        var document = GraphQLParser.Parse("{ a b }");
        visitor.Visit(document);
        visitor.Visit(document);
        Assert.Equal(["a", "a"], _calls);
    }

    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("type-system.graphql")]
    public void Every_node_of_a_document_with_everything_in_it_is_visited_once(string file)
    {
        var document = GraphQLParser.Parse(File.ReadAllText(Path.Combine(ReferenceImplementation.Folder, "documents", file)));
        var visited = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        var left = 0;
        new SyntaxVisitor()
            .OnEnter<SyntaxNode>(node => Assert.True(visited.Add(node)))
            .OnLeave<SyntaxNode>(_ => left++)
            .Visit(document);
        var nodes = SyntaxShape.WithoutPlaces(document).Split("{\"kind\":").Length - 1;
        Assert.Equal(nodes, visited.Count);
        Assert.Equal(nodes, left);
    }

    [Fact]
    public void A_tree_of_any_depth_is_visited()
    {
        TypeNode type = new NamedTypeNode { Name = new NameNode { Value = "Int" } };
        for (var depth = 0; depth < 100_000; depth++)
        {
            type = new ListTypeNode { Type = type };
        }

        var lists = 0;
        new SyntaxVisitor().OnLeave<ListTypeNode>(_ => lists++).Visit(type);
        Assert.Equal(100_000, lists);
    }
}
