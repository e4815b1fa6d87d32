using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Execution;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>Executes over plain values as the reference implementation does: the same data in the same order, the same errors at the same paths.</summary>
public sealed class ExecutionConformanceTests(ReferenceImplementation reference)
{
    /// <summary>What generated schemas seldom have: types that narrow the fields of their interfaces, and unions across them.</summary>
    private const string Narrowing =
        """
        type Query { node: Node named: Named! any: [Any!] anyMust: [[Any!]!]! body: Body bodies: [Body!]! kind: Kind when: Date }
        type Mutation { first: Body! second: Any }
        interface Node { id: ID! next: Node parents: [Node] }
        interface Named implements Node { id: ID! next: Node parents: [Node] name: String label(short: Boolean = true): String }
        type Body implements Named & Node { id: ID! next: Body! parents: [Named!]! name: String! label(short: Boolean = true): String kind: Kind! size: Int! }
        type Post implements Named & Node { id: ID! next: Named parents: [Node!] name: String label(short: Boolean = false, long: Int): String share: Float! }
        type Figure implements Node { id: ID! next: Figure parents: [Figure]! value: Float when: Date }
        union Any = Body | Figure | Loose
        type Loose { id: ID! value: Float name: String kind: [Kind] }
        enum Kind { RED GREEN }
        scalar Date
        """;

    [Fact]
    public void Generated_operations_have_the_same_results()
    {
        var compared = 0;
        for (var seed = 0; seed < ReferenceImplementation.Sample(30, 1_200); seed++)
            compared += CompareOperations((seed % 2 == 0 ? null : Executed.GeneratedSchema(seed)) ?? Narrowing, seed);
        Assert.True(compared > ReferenceImplementation.Sample(200, 9_000), $"Only {compared} of the generated operations were valid.");
    }

    private int CompareOperations(string sdl, int seed)
    {
        var schema = SchemaBuilder.Build(GraphQLParser.Parse(sdl));
        var compared = 0;
        for (var i = 0; i < 10; i++)
        {
            var generator = new OperationGenerator(schema, (seed * 100) + i);
            var document = generator.Write();
            if (DocumentValidator.Validate(schema, GraphQLParser.Parse(document)).Count > 0)
                continue;
            var root = new ResultGenerator(schema, document, (seed * 100) + i)
                .Object(document.StartsWith("mutation", StringComparison.Ordinal) ? schema.MutationType! : schema.QueryType);
            Compare(schema, sdl, document, generator.OperationName, generator.Variables, root);
            compared++;
        }

        return compared;
    }

    [Fact]
    public void Every_listed_difference_is_still_one()
    {
        foreach (var difference in Differences.Of("execution"))
        {
            var sdl = difference["sdl"]!.GetValue<string>();
            var document = difference["document"]!.GetValue<string>();
            var variables = difference["variables"]?.AsObject() ?? [];
            var root = difference["root"]!.AsObject();
            Assert.Equal(difference["reference"]!.ToJsonString(), Theirs(17, sdl, document, null, variables, root).ToJsonString());
            Assert.Equal(difference["ours"]!.ToJsonString(), WithoutCodes(Executed.Answer(Executed.Schema(sdl), document, null, variables, root)).ToJsonString());
        }
    }

    private void Compare(GraphQLSchema schema, string sdl, string document, string? operationName, JsonObject variables, JsonObject root)
    {
        var ours = Executed.Answer(schema, document, operationName, variables, root);
        foreach (var version in (int[])[17, 16])
        {
            var theirs = Theirs(version, sdl, document, operationName, variables, root);
            if (Text(theirs["data"]) != Text(ours["data"]) || Text(theirs["errors"]) != Text(WithoutCodes(ours)["errors"]))
            {
                Assert.Fail(
                    $"Version {version} answers this otherwise:\n{document}\n\nvariables: {variables.ToJsonString()}\n\nroot: {root.ToJsonString()}\n\n"
                    + $"theirs: {theirs.ToJsonString()}\n\nours:   {ours.ToJsonString()}\n\n{sdl}");
            }
        }
    }

    private JsonNode Theirs(int version, string sdl, string document, string? operationName, JsonObject variables, JsonObject root) =>
        reference.Ask(version, "execute", new JsonObject
        {
            ["sdl"] = sdl,
            ["document"] = document,
            ["operationName"] = operationName,
            ["variables"] = variables.DeepClone(),
            ["root"] = root.DeepClone(),
        });

    // The reference implementation gives its errors no codes.
    private static JsonNode WithoutCodes(JsonNode answer)
    {
        foreach (var error in answer["errors"]?.AsArray() ?? [])
            error!.AsObject().Remove("extensions");
        return answer;
    }

    // Keys in their order: the order of a response is part of what is compared.
    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "";
}
