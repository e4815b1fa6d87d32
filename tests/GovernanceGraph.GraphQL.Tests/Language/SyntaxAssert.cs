using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

/// <summary>What the tests of the language say over and over.</summary>
internal static class SyntaxAssert
{
    public static GraphQLError Refused(string source, ParserOptions? options = null) =>
        Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(source, options)).Error;

    public static GraphQLError Refused(byte[] source, ParserOptions? options = null) =>
        Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(source, options)).Error;

    public static void Refused(string source, string message, int line, int column)
    {
        var error = Refused(source);
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal([new SourceLocation(line, column)], error.Locations);
        Assert.Equal(GraphQLErrorCodes.ParseFailed, error.Code);
    }

    public static TNode Only<TNode>(string source)
        where TNode : DefinitionNode =>
        Assert.IsType<TNode>(Assert.Single(GraphQLParser.Parse(source).Definitions));

    /// <summary>The field of <c>{ field }</c>.</summary>
    public static FieldNode OnlyField(string source) =>
        Assert.IsType<FieldNode>(Assert.Single(Only<OperationDefinitionNode>(source).SelectionSet.Selections));

    public static IEnumerable<string> Names(IEnumerable<NameNode> names) => names.Select(name => name.Value);
}
