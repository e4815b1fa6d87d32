using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types;

/// <summary>Short ways to a schema, and to what is wrong with one.</summary>
internal static class Schemas
{
    public static GraphQLSchema Build(string source, IReadOnlyDictionary<string, ScalarCoercion>? scalars = null) =>
        SchemaBuilder.Build(GraphQLParser.Parse(source, ParserOptions.Unlimited), scalars);

    public static IReadOnlyList<GraphQLError> Errors(string source) =>
        Assert.Throws<GraphQLSchemaException>(() => Build(source)).Errors;

    /// <summary>The errors with their places, as <c>message (line:column)</c>.</summary>
    public static string[] Messages(string source) => [.. Errors(source).Select(error => error.ToString())];
}
