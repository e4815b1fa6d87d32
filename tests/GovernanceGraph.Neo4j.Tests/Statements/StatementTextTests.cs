using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Neo4j.Statements;
using GovernanceGraph.Neo4j.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Statements;

public sealed partial class StatementTextTests
{
    private const string Hostile = "`}) MATCH (n) DETACH DELETE n //' \" $p0 \\";

    [Fact]
    public void No_text_of_a_request_reaches_the_statement()
    {
        var compared = 0;
        foreach (var operation in Operations(seed: 1, count: 400))
        {
            if (Compile(operation) is not { } statement)
                continue;
            var hostile = Compile(Marked(operation));
            Assert.Equal(statement.Text, hostile?.Text);
            compared++;
        }

        Assert.True(compared > 200, $"{compared} operations were compared.");
    }

    [Fact]
    public void Every_name_in_a_statement_is_the_models()
    {
        var model = Records.Served.Model;
        var columns = model.Labels.Select(label => label.Layout).Append(model.LinkLayout).SelectMany(layout => layout.Columns).Select(column => column.Name);
        HashSet<string> known =
        [
            "Node", "GraphState", "id", "firstDay:", "lastDay:", "attestedOn:", "up:",
            .. model.Labels.Select(label => label.Name), .. model.Relationships.Select(type => type.Name),
            .. columns, .. columns.Select(column => $"fold:{column}"),
        ];
        foreach (var operation in Operations(seed: 2, count: 200))
        {
            if (Compile(operation) is { } statement)
                Assert.Empty(Quoted().Matches(statement.Text).Select(match => match.Groups["name"].Value).Except(known));
        }
    }

    [Theory]
    [InlineData("""{ "id": "finding-1" }""", """{ "id": "`]//" }""")]
    [InlineData("""{ "id": "a", "asOf": "2019-01-01" }""", """{ "id": "b" }""")]
    public void Requests_of_the_same_shape_share_a_statement(string one, string other)
    {
        const string Operation = "query($id: ID!, $asOf: Date) { finding(id: $id, asOf: $asOf) { name citations { locator document { name } } } }";
        Assert.Equal(Text(Operation, one), Text(Operation, other));
    }

    [Theory]
    [InlineData("citations { locator document { id } }", false)]
    [InlineData("citations { document { __typename known: id } }", false)]
    [InlineData("citations { document { id name } }", true)]
    public void A_document_of_which_only_the_id_is_asked_is_not_looked_for(string citations, bool isLookedFor) =>
        Assert.Equal(isLookedFor, Text($"query($id: ID!) {{ finding(id: $id) {{ {citations} }} }}", """{ "id": "a" }""").Contains("UNWIND p.`citations.document`", StringComparison.Ordinal));

    [Theory]
    [InlineData("id name citations { locator }", false)]
    [InlineData("__typename id", true)]
    [InlineData("id ... on Post { name }", true)]
    [InlineData("... on Body { name id } ... on Post { id name }", true)]
    public void Labels_of_ends_are_read_where_the_answer_depends_on_them(string fields, bool areRead) =>
        Assert.Equal(areRead, Text($"query($id: ID!) {{ action(id: $id) {{ ownedBy {{ nodes {{ {fields} }} }} }} }}", """{ "id": "a" }""").Contains("collect([labels(c)", StringComparison.Ordinal));

    [Fact]
    public void The_length_of_a_list_of_values_is_no_part_of_the_statement()
    {
        const string Operation = "query($ids: [String!]) { findings(where: { id: { in: $ids } }) { totalCount } }";
        Assert.Equal(Text(Operation, """{ "ids": ["a"] }"""), Text(Operation, """{ "ids": ["a", "b", "c"] }"""));
    }

    [Fact]
    public void A_statement_is_compiled_once_for_a_plan_and_a_shape()
    {
        const string Operation = "query($id: ID!) { finding(id: $id) { name } }";
        var plan = Planned.Plan(Operation);
        var cache = new StatementCache(Records.Served);
        var (one, other) = (plan.Bind(Planned.Values(Operation, """{ "id": "a" }""")), plan.Bind(Planned.Values(Operation, """{ "id": "b" }""")));
        Assert.Same(cache.Of(one, HiddenKinds.All), cache.Of(other, HiddenKinds.All));
    }

    private static string Text(string operation, string variables) => StatementCompiler.Compile(Records.Served, Planned.Bind(operation, variables), HiddenKinds.All).Text;

    private static IEnumerable<AskedOperation> Operations(int seed, int count)
    {
        var values = new RandomValues(new Random(seed));
        var record = new RandomRecord(Records.Served.Model, seed);
        foreach (var _ in record.Load(nodes: 60, links: 200))
        {
            // Each change is there for the next one.
        }

        var generator = new OperationGenerator(Records.Served, record.Graph, values, new Coverage(values), []);
        for (var i = 0; i < count; i++)
        {
            var operation = generator.Next();

            // A cursor is made by the service, and another text is refused.
            foreach (var field in operation.All().OfType<AskedField>())
                field.Arguments.RemoveAll(argument => argument.Definition.Name is "after" or "before");
            yield return operation;
        }
    }

    // Null where the arguments have no meaning, such as a page above the limit.
    private static ReadStatement? Compile(AskedOperation operation)
    {
        var (document, variables) = DocumentText.Of(operation);
        BoundPlan plan;
        try
        {
            plan = Planned.Bind(document, variables);
        }
        catch (GraphQLRequestException)
        {
            return null;
        }

        return StatementCompiler.Compile(Records.Served, plan, HiddenKinds.All);
    }

    private static AskedOperation Marked(AskedOperation operation)
    {
        var marked = operation.Clone();
        foreach (var field in marked.All().OfType<AskedField>())
        {
            for (var i = 0; i < field.Arguments.Count; i++)
                field.Arguments[i] = field.Arguments[i] with { Value = Marked(field.Arguments[i].Value, field.Arguments[i].Definition.Type) };
        }

        return marked;
    }

    private static JsonNode? Marked(JsonNode? value, GraphQLType type) => (value, type.NullableType) switch
    {
        (null, _) => null,
        (JsonArray items, ListType list) => new JsonArray([.. items.Select(item => Marked(item, list.OfType))]),
        (_, ListType list) => Marked(value, list.OfType),
        (JsonObject fields, InputObjectType input) => new JsonObject(fields.Select(item =>
            KeyValuePair.Create(item.Key, input.TryGetField(item.Key, out var field) ? Marked(item.Value, field.Type) : null))),
        (_, ScalarType { Name: "String" or "ID" }) => JsonValue.Create(Hostile),
        _ => value.DeepClone(),
    };

    [GeneratedRegex("`(?<name>(?:[^`]|``)*)`", RegexOptions.None, 1_000)]
    private static partial Regex Quoted();
}
