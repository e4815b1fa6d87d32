using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Compilation;

public sealed class ServedSchemaTests
{
    [Fact]
    public void The_served_schema_is_small_enough_to_be_read()
    {
        var lines = LinesWithoutDescriptions(SchemaPrinter.Print(ServedSchema.Create(Repository.Schema).Schema));
        Assert.True(lines <= 2_400, $"The served schema has {lines} lines, descriptions and blank lines aside; it may have 2,400.");
    }

    [Fact]
    public void A_type_with_five_properties_and_two_relationships_adds_at_most_a_hundred_lines()
    {
        var before = LinesWithoutDescriptions(SchemaPrinter.Print(ServedSchema.Create(Repository.Schema).Schema));
        var text = File.ReadAllText(Path.Combine(Repository.Root, "schema", "governance.graphql")) +
            """

            type Pledge implements Node @node(plural: "pledges", presence: RECORD) {
              kind: ActionKind @index
              text: String @search(weight: 1)
              made: Period
              people: Int
              kept: Boolean
              areas: [Area!]! @relationship(type: IN_AREA, direction: OUT)
              about: [Node!]! @relationship(type: ABOUT, direction: OUT)
            }
            """;
        var after = LinesWithoutDescriptions(SchemaPrinter.Print(
            ServedSchema.Create(GraphSchema.Read(GraphQLParser.Parse(text, ParserOptions.Unlimited))).Schema));
        Assert.True(after - before <= 100, $"It adds {after - before} lines.");
    }

    private static int LinesWithoutDescriptions(string sdl)
    {
        var count = 0;
        var inDescription = false;
        foreach (var line in sdl.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("\"\"\"", StringComparison.Ordinal) && !(line.Length > 3 && line.EndsWith("\"\"\"", StringComparison.Ordinal)))
                inDescription = !inDescription;
            else if (!inDescription && line.Length > 0 && !line.StartsWith('"'))
                count++;
        }

        return count;
    }
}
