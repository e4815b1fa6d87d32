using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Types;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Executes documents over plain values.</summary>
internal static class Executed
{
    public static GraphQLSchema Schema(string sdl) => SchemaBuilder.Build(GraphQLParser.Parse(sdl));

    /// <summary>The SDL of a generated schema; null for a seed with which the generator makes a default that does not fit its type.</summary>
    public static string? GeneratedSchema(int seed)
    {
        var sdl = new SchemaGenerator(seed).Write();
        try
        {
            Schema(sdl);
            return sdl;
        }
        catch (GraphQLSchemaException)
        {
            return null;
        }
    }

    public static CompiledOperation Compile(
        GraphQLSchema schema,
        string document,
        string? operationName = null,
        VariableValues? variables = null,
        CompilerLimits? limits = null) =>
        Compile(schema, GraphQLParser.Parse(document), operationName, variables, limits);

    public static CompiledOperation Compile(
        GraphQLSchema schema,
        DocumentNode parsed,
        string? operationName = null,
        VariableValues? variables = null,
        CompilerLimits? limits = null)
    {
        var operation = OperationCompiler.SelectOperation(parsed, operationName);
        var flags = IncludeFlags.Of(OperationCompiler.ConditionVariables(parsed, operation), variables ?? VariableValues.Empty);
        return OperationCompiler.Compile(schema, parsed, operation, flags, limits);
    }

    /// <summary>The body of the response.</summary>
    public static string Body(CompiledOperation operation, object? root, VariableValues? variables = null, Action<ResponseBuffer>? extensions = null)
    {
        using var buffer = new ResponseBuffer();
        var reader = new PlainValueReader(operation, root);
        ResponseWriter.Write(operation, variables ?? VariableValues.Empty, ref reader, buffer, extensions);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The body of the response to a document over a root object.</summary>
    public static string Body(string sdl, string document, object? root, string? operationName = null, IReadOnlyDictionary<string, object?>? variables = null)
    {
        var schema = Schema(sdl);
        var parsed = GraphQLParser.Parse(document);
        var coerced = Variables(schema, OperationCompiler.SelectOperation(parsed, operationName), variables);
        return Body(Compile(schema, document, operationName, coerced), root, coerced);
    }

    /// <summary>The <c>data</c> of the response, which must have no errors.</summary>
    public static string Data(string sdl, string document, object? root, string? operationName = null, IReadOnlyDictionary<string, object?>? variables = null)
    {
        using var body = JsonDocument.Parse(Body(sdl, document, root, operationName, variables));
        Assert.False(body.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return body.RootElement.GetProperty("data").GetRawText();
    }

    /// <summary>The whole way of a request over a JSON root: what the response says, be it a refusal.</summary>
    public static JsonNode Answer(GraphQLSchema schema, string document, string? operationName, JsonObject variables, JsonObject root)
    {
        using var buffer = new ResponseBuffer();
        try
        {
            var parsed = GraphQLParser.Parse(document);
            var definition = OperationCompiler.SelectOperation(parsed, operationName);
            var coerced = VariableValues.Coerce(schema, definition.VariableDefinitions, JsonSerializer.SerializeToElement(variables));
            Assert.Empty(coerced.Errors);
            var flags = IncludeFlags.Of(OperationCompiler.ConditionVariables(parsed, definition), coerced.Values);
            var operation = OperationCompiler.Compile(schema, parsed, definition, flags);
            var reader = new PlainValueReader(operation, JsonSerializer.SerializeToElement(root));
            ResponseWriter.Write(operation, coerced.Values, ref reader, buffer);
        }
        catch (GraphQLRequestException refusal)
        {
            ResponseWriter.WriteErrors([refusal.Error], buffer);
        }

        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.ToArray()), documentOptions: new JsonDocumentOptions { MaxDepth = 2_000 })!;
    }

    /// <summary>The request error with which execution refuses to start.</summary>
    public static GraphQLError Refusal(Action request) => Assert.Throws<GraphQLRequestException>(request).Error;

    private static VariableValues Variables(GraphQLSchema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?>? raw)
    {
        var coerced = VariableValues.Coerce(schema, operation.VariableDefinitions, JsonSerializer.SerializeToElement(raw ?? new Dictionary<string, object?>()));
        Assert.Empty(coerced.Errors);
        return coerced.Values;
    }
}
