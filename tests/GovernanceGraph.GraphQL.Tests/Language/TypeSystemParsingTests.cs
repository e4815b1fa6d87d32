using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>Definitions and extensions of the type system (specification 3).</summary>
public sealed class TypeSystemParsingTests
{
    [Fact]
    public void A_schema_names_its_root_types()
    {
        var schema = SyntaxAssert.Only<SchemaDefinitionNode>("\"d\" schema @a { query: Q mutation: M subscription: S }");
        Assert.Equal("d", schema.Description?.Value);
        Assert.Equal("a", Assert.Single(schema.Directives).Name.Value);
        Assert.Equal([OperationType.Query, OperationType.Mutation, OperationType.Subscription], schema.OperationTypes.Select(type => type.Operation));
        Assert.Equal(["Q", "M", "S"], SyntaxAssert.Names(schema.OperationTypes.Select(type => type.Type.Name)));
    }

    [Theory]
    [InlineData("type A implements B & C { d: Int }")]
    [InlineData("type A implements & B & C { d: Int }")]
    public void An_object_type_implements_interfaces_with_or_without_a_leading_ampersand(string source) =>
        Assert.Equal(["B", "C"], SyntaxAssert.Names(SyntaxAssert.Only<ObjectTypeDefinitionNode>(source).Interfaces.Select(type => type.Name)));

    [Fact]
    public void Fields_have_descriptions_arguments_types_and_directives()
    {
        var type = SyntaxAssert.Only<ObjectTypeDefinitionNode>("type A { \"d\" b(\"e\" c: Int = 1 @f): [G!] @h i: J }");
        Assert.Equal(["b", "i"], SyntaxAssert.Names(type.Fields.Select(definition => definition.Name)));
        var field = type.Fields[0];
        Assert.Equal("d", field.Description?.Value);
        Assert.Equal("[G!]", Printer.Print(field.Type));
        Assert.Equal("h", Assert.Single(field.Directives).Name.Value);
        var argument = Assert.Single(field.Arguments);
        Assert.Equal("e", argument.Description?.Value);
        Assert.Equal("1", Assert.IsType<IntValueNode>(argument.DefaultValue).Value);
        Assert.Equal("f", Assert.Single(argument.Directives).Name.Value);
        Assert.Empty(type.Fields[1].Arguments);
    }

    [Fact]
    public void An_interface_implements_interfaces()
    {
        var type = SyntaxAssert.Only<InterfaceTypeDefinitionNode>("interface A implements B & C { d: Int }");
        Assert.Equal(["B", "C"], SyntaxAssert.Names(type.Interfaces.Select(named => named.Name)));
        Assert.Equal("d", Assert.Single(type.Fields).Name.Value);
    }

    [Theory]
    [InlineData("union A = B | C")]
    [InlineData("union A =\n  | B\n  | C")]
    public void A_union_has_members_with_or_without_a_leading_bar(string source) =>
        Assert.Equal(["B", "C"], SyntaxAssert.Names(SyntaxAssert.Only<UnionTypeDefinitionNode>(source).Types.Select(type => type.Name)));

    [Fact]
    public void An_enum_has_values_with_descriptions_and_directives()
    {
        var type = SyntaxAssert.Only<EnumTypeDefinitionNode>("enum A { B \"d\" C @e }");
        Assert.Equal(["B", "C"], SyntaxAssert.Names(type.Values.Select(value => value.Name)));
        Assert.Equal("d", type.Values[1].Description?.Value);
        Assert.Equal("e", Assert.Single(type.Values[1].Directives).Name.Value);
    }

    [Fact]
    public void An_input_object_type_has_fields_with_defaults()
    {
        var type = SyntaxAssert.Only<InputObjectTypeDefinitionNode>("input A @oneOf { b: Int = null c: [D!]! @e }");
        Assert.Equal(["b", "c"], SyntaxAssert.Names(type.Fields.Select(field => field.Name)));
        Assert.IsType<NullValueNode>(type.Fields[0].DefaultValue);
        Assert.Null(type.Fields[1].DefaultValue);
    }

    [Theory]
    [InlineData("directive @a(b: Int) repeatable on FIELD | QUERY", true)]
    [InlineData("directive @a(b: Int) on | FIELD | QUERY", false)]
    public void A_directive_has_arguments_and_locations_and_may_be_repeatable(string source, bool repeatable)
    {
        var directive = SyntaxAssert.Only<DirectiveDefinitionNode>(source);
        Assert.Equal(repeatable, directive.Repeatable);
        Assert.Equal("b", Assert.Single(directive.Arguments).Name.Value);
        Assert.Equal(["FIELD", "QUERY"], SyntaxAssert.Names(directive.Locations));
    }

    [Theory]
    [InlineData("type A", SyntaxKind.ObjectTypeDefinition)]
    [InlineData("interface A", SyntaxKind.InterfaceTypeDefinition)]
    [InlineData("union A", SyntaxKind.UnionTypeDefinition)]
    [InlineData("enum A", SyntaxKind.EnumTypeDefinition)]
    [InlineData("input A", SyntaxKind.InputObjectTypeDefinition)]
    [InlineData("scalar A", SyntaxKind.ScalarTypeDefinition)]
    public void A_type_may_be_defined_without_a_body(string source, SyntaxKind kind)
    {
        var type = Assert.IsAssignableFrom<TypeDefinitionNode>(Assert.Single(GraphQLParser.Parse($"\"d\" {source} @b").Definitions));
        Assert.Equal(kind, type.Kind);
        Assert.Equal("A", type.Name.Value);
        Assert.Equal("d", type.Description?.Value);
        Assert.Equal("b", Assert.Single(type.Directives).Name.Value);
    }

    [Theory]
    [InlineData("extend type A implements B", SyntaxKind.ObjectTypeExtension)]
    [InlineData("extend type A { b: Int }", SyntaxKind.ObjectTypeExtension)]
    [InlineData("extend interface A @b", SyntaxKind.InterfaceTypeExtension)]
    [InlineData("extend union A = B", SyntaxKind.UnionTypeExtension)]
    [InlineData("extend enum A { B }", SyntaxKind.EnumTypeExtension)]
    [InlineData("extend input A { b: Int }", SyntaxKind.InputObjectTypeExtension)]
    [InlineData("extend scalar A @b", SyntaxKind.ScalarTypeExtension)]
    public void A_type_is_extended(string source, SyntaxKind kind)
    {
        var extension = Assert.IsAssignableFrom<TypeExtensionNode>(Assert.Single(GraphQLParser.Parse(source).Definitions));
        Assert.Equal(kind, extension.Kind);
        Assert.Equal("A", extension.Name.Value);
    }

    [Fact]
    public void A_schema_is_extended()
    {
        var extension = SyntaxAssert.Only<SchemaExtensionNode>("extend schema @a { mutation: M }");
        Assert.Equal("a", Assert.Single(extension.Directives).Name.Value);
        Assert.Equal("M", Assert.Single(extension.OperationTypes).Type.Name.Value);
    }
}
