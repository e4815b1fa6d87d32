using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Specification 7, Response.</summary>
public sealed class ResponseBodyTests
{
    [Fact]
    public void A_request_error_has_no_data() =>
        Assert.Equal(
            """{"errors":[{"message":"Syntax \"Error\"","locations":[{"line":3,"column":14}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}},{"message":"Two"}]}""",
            Errors(null, new GraphQLError("Syntax \"Error\"", [new SourceLocation(3, 14)], code: GraphQLErrorCodes.ParseFailed), new GraphQLError("Two")));

    [Fact]
    public void Extensions_come_last() =>
        Assert.Equal(
            """{"errors":[{"message":"One"}],"extensions":{"took":5}}""",
            Errors(buffer => buffer.Write("{\"took\":5}"u8), new GraphQLError("One")));

    [Fact]
    public void Extensions_follow_data_and_errors()
    {
        var operation = Executed.Compile(Executed.Schema("type Query { a: Int }"), "{ a }");

        Assert.Equal(
            """{"data":{"a":1},"extensions":{}}""",
            Executed.Body(operation, new Dictionary<string, object?> { ["a"] = 1 }, extensions: buffer => buffer.Write("{}"u8)));
    }

    [Fact]
    public void A_field_error_keeps_its_code_and_the_places_it_names_itself()
    {
        using var buffer = new ResponseBuffer();
        var operation = Executed.Compile(Executed.Schema("type Query { a: Int b: Int }"), "{ b a }");
        var reader = new FailingReader();

        ResponseWriter.Write(operation, VariableValues.Empty, ref reader, buffer);

        Assert.Equal(
            """{"data":{"b":null,"a":null},"errors":[{"message":"Denied","locations":[{"line":7,"column":8}],"path":["b"],"extensions":{"code":"FORBIDDEN"}},{"message":"Denied","locations":[{"line":7,"column":8}],"path":["a"],"extensions":{"code":"FORBIDDEN"}}]}""",
            Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static string Errors(Action<ResponseBuffer>? extensions, params GraphQLError[] errors)
    {
        using var buffer = new ResponseBuffer();
        ResponseWriter.WriteErrors(errors, buffer, extensions);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private readonly struct FailingReader : IResultReader
    {
        public ObjectType ConcreteType => throw new InvalidOperationException();

        public ResultKind Kind(int slot) => ResultKind.Error;

        public GraphQLError Error(int slot) => new("Denied", [new SourceLocation(7, 8)], code: "FORBIDDEN");

        public ReadOnlySpan<byte> Text(int slot) => throw new InvalidOperationException();

        public long Integer(int slot) => throw new InvalidOperationException();

        public double Float(int slot) => throw new InvalidOperationException();

        public bool Boolean(int slot) => throw new InvalidOperationException();

        public void EnterObject(int slot) => throw new InvalidOperationException();

        public void LeaveObject() => throw new InvalidOperationException();

        public void EnterList(int slot) => throw new InvalidOperationException();

        public bool MoveNext() => throw new InvalidOperationException();

        public void LeaveList() => throw new InvalidOperationException();
    }
}
