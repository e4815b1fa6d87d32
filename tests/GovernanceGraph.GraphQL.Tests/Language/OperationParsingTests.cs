using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>Operations, selections and fragments (specification 2.3 to 2.8).</summary>
public sealed class OperationParsingTests
{
    [Fact]
    public void A_selection_set_alone_is_a_query()
    {
        var operation = SyntaxAssert.Only<OperationDefinitionNode>("{ a }");
        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Null(operation.Name);
        Assert.Null(operation.Description);
        Assert.Empty(operation.VariableDefinitions);
        Assert.Empty(operation.Directives);
    }

    [Theory]
    [InlineData("query", OperationType.Query)]
    [InlineData("mutation", OperationType.Mutation)]
    [InlineData("subscription", OperationType.Subscription)]
    public void An_operation_is_of_the_type_its_keyword_says(string keyword, OperationType type)
    {
        var operation = SyntaxAssert.Only<OperationDefinitionNode>($"{keyword} Name @a {{ b }}");
        Assert.Equal(type, operation.Operation);
        Assert.Equal("Name", operation.Name?.Value);
        Assert.Equal("a", Assert.Single(operation.Directives).Name.Value);
    }

    [Fact]
    public void Variables_have_types_defaults_directives_and_descriptions()
    {
        var operation = SyntaxAssert.Only<OperationDefinitionNode>("query (\"One.\" $a: [Int!]! = [1] @b(c: 2), $d: E = null $f: G) { h }");
        Assert.Equal(["a", "d", "f"], SyntaxAssert.Names(operation.VariableDefinitions.Select(variable => variable.Variable.Name)));
        var (first, second, third) = (operation.VariableDefinitions[0], operation.VariableDefinitions[1], operation.VariableDefinitions[2]);
        Assert.Equal("One.", first.Description?.Value);
        Assert.Equal("[Int!]!", Printer.Print(first.Type));
        Assert.IsType<ListValueNode>(first.DefaultValue);
        Assert.Equal("@b(c: 2)", Printer.Print(Assert.Single(first.Directives)));
        Assert.IsType<NullValueNode>(second.DefaultValue);
        Assert.Null(third.DefaultValue);
    }

    [Fact]
    public void A_field_has_an_alias_arguments_directives_and_selections()
    {
        var field = SyntaxAssert.OnlyField("{ a: b(c: 1, d: $e) @f { g } }");
        Assert.Equal("a", field.Alias?.Value);
        Assert.Equal("b", field.Name.Value);
        Assert.Equal("a", field.ResponseKey);
        Assert.Equal(["c", "d"], SyntaxAssert.Names(field.Arguments.Select(argument => argument.Name)));
        Assert.Equal("f", Assert.Single(field.Directives).Name.Value);
        Assert.Equal("g", Assert.IsType<FieldNode>(Assert.Single(field.SelectionSet!.Selections)).ResponseKey);
    }

    [Fact]
    public void A_leaf_has_no_selection_set() => Assert.Null(SyntaxAssert.OnlyField("{ a }").SelectionSet);

    [Fact]
    public void Keywords_are_names_like_any_other()
    {
        var operation = SyntaxAssert.Only<OperationDefinitionNode>("query query { on fragment: type(true: false, on: null) ...fragment }");
        Assert.Equal("query", operation.Name?.Value);
        Assert.Equal("on", Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]).Name.Value);
        Assert.Equal("fragment", Assert.IsType<FieldNode>(operation.SelectionSet.Selections[1]).ResponseKey);
        Assert.Equal("fragment", Assert.IsType<FragmentSpreadNode>(operation.SelectionSet.Selections[2]).Name.Value);
    }

    [Fact]
    public void Fragments_are_spread_by_name_or_written_in_place()
    {
        var selections = SyntaxAssert.Only<OperationDefinitionNode>("{ ...a @b ... on C @d { e } ... @f { g } ...{ h } }").SelectionSet.Selections;
        Assert.Equal("@b", Printer.Print(Assert.Single(Assert.IsType<FragmentSpreadNode>(selections[0]).Directives)));
        Assert.Equal("C", Assert.IsType<InlineFragmentNode>(selections[1]).TypeCondition?.Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[2]).TypeCondition);
        Assert.Equal("f", Assert.Single(selections[2].Directives).Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[3]).TypeCondition);
    }

    [Fact]
    public void A_fragment_has_a_description_a_type_condition_and_directives()
    {
        var fragment = SyntaxAssert.Only<FragmentDefinitionNode>("\"\"\"Described.\"\"\" fragment a on B @c { d }");
        Assert.Equal("Described.", fragment.Description?.Value);
        Assert.True(fragment.Description?.Block);
        Assert.Equal("a", fragment.Name.Value);
        Assert.Equal("B", fragment.TypeCondition.Name.Value);
        Assert.Equal("c", Assert.Single(fragment.Directives).Name.Value);
    }

    [Fact]
    public void A_location_spans_the_node_in_bytes_and_names_its_line_and_column()
    {
        var operation = SyntaxAssert.Only<OperationDefinitionNode>("# \u00E9\n query {\r\n  a(b: \"\U0001F600\") c } ");
        Assert.Equal(new Location(6, 33, 2, 2), operation.Location);
        Assert.Equal(new Location(17, 29, 3, 3), operation.SelectionSet.Selections[0].Location);

        // The string before it has six bytes, four of them for two code units.
        Assert.Equal(new Location(30, 31, 3, 14), operation.SelectionSet.Selections[1].Location);
    }
}
