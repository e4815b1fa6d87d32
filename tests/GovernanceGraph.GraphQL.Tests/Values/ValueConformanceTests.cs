using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Conformance;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Values;

/// <summary>
/// Coerces variables and arguments as the reference implementation does: to the same values, or with the same errors. Errors of variables are worded
/// as version 16 words them, which shows the value and its path; all others as version 17 does.
/// </summary>
public sealed class ValueConformanceTests(ReferenceImplementation reference)
{
    [Fact]
    public void Valid_variables_are_coerced_alike()
    {
        for (int seed = 0; seed < ReferenceImplementation.Sample(300, 10_000); seed++)
            CompareVariables(new ValueGenerator(seed, mistakes: 0).Variables());
    }

    [Fact]
    public void Broken_variables_are_refused_alike()
    {
        for (int seed = 0; seed < ReferenceImplementation.Sample(500, 20_000); seed++)
            CompareVariables(new ValueGenerator(seed, mistakes: 8).Variables());
    }

    [Fact]
    public void Arguments_are_coerced_alike()
    {
        for (int seed = 0; seed < ReferenceImplementation.Sample(300, 10_000); seed++)
            CompareArguments(new ValueGenerator(seed, mistakes: 0).Arguments());
    }

    [Fact]
    public void Broken_arguments_are_refused_alike()
    {
        for (int seed = 0; seed < ReferenceImplementation.Sample(500, 20_000); seed++)
            CompareArguments(new ValueGenerator(seed, mistakes: 8).Arguments());
    }

    [Fact]
    public void Every_listed_difference_of_values_is_still_one()
    {
        foreach (JsonObject difference in Differences.Of("values"))
        {
            ValueCase question = new(
                difference["schema"]!.GetValue<string>(), difference["source"]!.GetValue<string>(), difference["variables"]!.AsObject());
            int version = difference["version"]!.GetValue<int>();
            string command = difference["command"]!.GetValue<string>();
            Assert.Equal(difference["reference"]!.ToJsonString(), Ask(version, command, question).ToJsonString());
            JsonObject ours = command == "variables" ? Coerce(question) : CoerceArguments(question);
            Assert.Equal(difference["ours"]!.ToJsonString(), ours.ToJsonString());
        }
    }

    private void CompareVariables(ValueCase question)
    {
        JsonObject ours = Coerce(question);
        JsonNode version16 = Ask(16, "variables", question);
        JsonNode version17 = Ask(17, "variables", question);

        // Version 16 does not look at defaults, but leaves out what it cannot coerce.
        JsonNode[] ofDefaults = [.. Errors(version17).Where(IsOfDefault)];
        if (ofDefaults.Length > 0)
        {
            AssertSame(
                Sorted(Errors(version16).Concat(ofDefaults)).ToJsonString(), Sorted(Errors(ours)).ToJsonString(), question);
        }
        else
        {
            AssertSame(version16.ToJsonString(), ours.ToJsonString(), question);
        }

        Assert.True(
            version17["errors"] is null == ours["errors"] is null, $"Version 17 judges this otherwise: {Show(question)}\n\ntheirs: {version17.ToJsonString()}");
    }

    private void CompareArguments(ValueCase question) =>
        AssertSame(Ask(17, "arguments", question).ToJsonString(), CoerceArguments(question).ToJsonString(), question);

    private JsonNode Ask(int version, string command, ValueCase question)
    {
        JsonNode answer = reference.Ask(version, command, new JsonObject
        {
            ["schema"] = question.Schema,
            ["source"] = question.Source,
            ["variables"] = question.Variables.DeepClone(),
        });
        return Normalized(answer)!;
    }

    private static JsonObject Coerce(ValueCase question)
    {
        VariableCoercion coercion = CoerceVariables(question, out _, out _);
        return coercion.Succeeded
            ? new JsonObject { ["coerced"] = CoercedValues.ToJson(coercion.Values.Values) }
            : new JsonObject { ["errors"] = CoercedValues.ToJson(coercion.Errors) };
    }

    private static JsonObject CoerceArguments(ValueCase question)
    {
        VariableCoercion variables = CoerceVariables(question, out GraphQLSchema schema, out OperationDefinitionNode operation);
        Assert.Empty(variables.Errors);
        FieldNode field = (FieldNode)operation.SelectionSet.Selections[0];
        Assert.True(schema.TryGetField(schema.QueryType, field.Name.Value, out FieldDefinition? definition));
        InputObject coerced = ArgumentValues.Coerce(definition.Arguments, field.Arguments, variables.Values, field, out GraphQLError? error);
        return error is null
            ? new JsonObject { ["coerced"] = CoercedValues.ToJson(coerced) }
            : new JsonObject { ["errors"] = CoercedValues.ToJson([error]) };
    }

    private static VariableCoercion CoerceVariables(ValueCase question, out GraphQLSchema schema, out OperationDefinitionNode operation)
    {
        schema = SchemaBuilder.Build(GraphQLParser.Parse(question.Schema));
        operation = (OperationDefinitionNode)GraphQLParser.Parse(question.Source).Definitions[0];
        using JsonDocument variables = JsonDocument.Parse(question.Variables.ToJsonString());
        return VariableValues.Coerce(schema, operation.VariableDefinitions, variables.RootElement);
    }

    private static IEnumerable<JsonNode> Errors(JsonNode answer) => answer["errors"]?.AsArray().Select(error => error!.DeepClone()) ?? [];

    private static bool IsOfDefault(JsonNode error) =>
        error["message"]!.GetValue<string>().Contains("has invalid default value", StringComparison.Ordinal);

    private static JsonArray Sorted(IEnumerable<JsonNode> errors) => [.. errors.OrderBy(error => error.ToJsonString(), StringComparer.Ordinal)];

    // Numbers of one value are written in one way.
    private static JsonNode? Normalized(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Normalized(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalized)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            value.TryGetValue(out int whole) ? JsonValue.Create(whole) : JsonValue.Create(value.GetValue<double>()),
        _ => node?.DeepClone(),
    };

    private static void AssertSame(string theirs, string ours, ValueCase question)
    {
        if (theirs != ours)
            Assert.Fail($"This is coerced otherwise: {Show(question)}\n\ntheirs: {theirs}\n\nours:   {ours}");
    }

    private static string Show(ValueCase question) => $"{question.Schema}\n{question.Source}\n{question.Variables.ToJsonString()}";
}
