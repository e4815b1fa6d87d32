using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.Neo4j.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Storage;

public sealed class StoredSchemaTests
{
    private static readonly string Model = File.ReadAllText(Path.Combine(Repository.Root, "schema", "governance.graphql"));

    [Fact]
    public void A_model_that_is_stored_alike_has_one_version() =>
        Assert.Equal(VersionOf(Model), VersionOf(Model.Replace("\"Its printed kind.\"", "\"Its kind as printed.\"", StringComparison.Ordinal) + "\n# The end.\n"));

    [Theory]
    [InlineData("  kind: BodyKind! @index", "  kind: BodyKind!")]
    [InlineData("  name: String! @index @search(weight: 4)", "  name: String! @index")]
    [InlineData("  item: String\n", "  item: String\n  shelf: String\n")]
    [InlineData("  value: Float @index", "  value: Int @index")]
    public void A_model_that_is_stored_otherwise_has_another_version(string written, string instead)
    {
        Assert.Contains(written, Model, StringComparison.Ordinal);

        Assert.NotEqual(VersionOf(Model), VersionOf(Model.Replace(written, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_type_that_leads_up_has_a_derived_link_and_no_other() => Assert.Equal(
        Repository.Schema.Relationships.Where(type => type.LeadsUp).Select(type => type.Name),
        Repository.Schema.Relationships.Where(UpwardLinks.LeadsUp).Select(type => type.Name));

    private static string VersionOf(string model) => StoredSchema.VersionOf(GraphSchema.Read(GraphQLParser.Parse(model, ParserOptions.Unlimited)));
}
