using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Seed;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Compilation;

public sealed class ModelExtensionTests
{
    [Fact]
    public async Task A_new_label_property_and_relationship_are_queryable_without_code()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "schema", "governance.graphql"))
            .Replace("enum LinkType {", "enum LinkType {\n  \"Was promised to.\"\n  PROMISED_TO", StringComparison.Ordinal)
            .Replace(
                "\"The areas it serves.\"",
                """
                "How many people it serves."
                  peopleServed: Int
                  "What was promised to it."
                  promises: [Pledge!]! @relationship(type: PROMISED_TO, direction: IN)
                  "The areas it serves."
                """,
                StringComparison.Ordinal)
            + """

            "A promise made in public."
            type Pledge implements Node @node(plural: "pledges", presence: RECORD) {
              "The words of it."
              words: String @search(weight: 1) @index
              "Whether it was kept."
              kept: Boolean
              "To whom it was made."
              promisedTo: [Body!]! @relationship(type: PROMISED_TO, direction: OUT, properties: ["role"])
            }
            """;
        var schema = GraphSchema.Read(GraphQLParser.Parse(text, ParserOptions.Unlimited));
        var seed = SeedReader.Read(
            [
                new SeedFile(
                    "pledges.yaml",
                    """
                    cites: doc-1
                    documents:
                      - { id: doc-1, name: A paper, date: 2024-01-01, voice: PRIMARY, cite: Title }
                    bodies:
                      - { id: body-1, name: A board, kind: BOARD, peopleServed: 1200, cite: "1" }
                    pledges:
                      - { id: pledge-1, name: Listen, words: We will listen, kept: true, cite: "2", PROMISED_TO: { id: body-1, role: LEAD } }
                      - { id: pledge-2, name: Answer, words: We will answer, cite: "3" }
                    """),
            ],
            schema);
        Assert.Empty(seed.Errors);
        var served = ServedSchema.Create(schema);
        var store = new EmbeddedGraphStore(served);
        await store.ApplyAsync(seed.ChangeSet!, CancellationToken.None);

        var data = await Ask.Data(
            store,
            """
            {
              pledge(id: "pledge-1") { words promisedTo { edges { node { peopleServed } link { type role basis } } } }
              pledges(where: { promisedTo: { some: { peopleServed: { gt: 1000 } } } }, sort: [{ words: DESC }]) {
                nodes { id } groups(by: [KEPT, PROMISED_TO]) { keys { value } count }
              }
              bodies(where: { promises: { some: { kept: true } } }) { nodes { promises { totalCount } } }
            }
            """,
            served: served);

        Assert.Equal(
            """
            {"pledge":{"words":"We will listen","promisedTo":{"edges":[{"node":{"peopleServed":1200},"link":{"type":"PROMISED_TO","role":"LEAD","basis":"STATED"}}]}},
            "pledges":{"nodes":[{"id":"pledge-1"}],"groups":[{"keys":[{"value":"true"},{"value":"body-1"}],"count":1}]},
            "bodies":{"nodes":[{"promises":{"totalCount":1}}]}}
            """.ReplaceLineEndings(string.Empty),
            data.GetRawText());
    }
}
