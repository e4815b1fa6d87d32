using System.Buffers;
using System.Text.Json;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Storage;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>An operation as one statement of Cypher, and how its answer is read. It serves every request of one plan and one shape.</summary>
/// <param name="text">The statement. It answers with one row.</param>
/// <param name="parameters">The functions that find the values of its parameters.</param>
/// <param name="places">The places at which nodes stand, those above before those below.</param>
/// <param name="fieldCount">How many fields the row has: the version before all others, the version after all others.</param>
/// <param name="root">What the reader walks.</param>
internal sealed class ReadStatement(
    string text, IReadOnlyList<Func<Request, object?>> parameters, IReadOnlyList<Place> places, int fieldCount, RowShape root)
{
    /// <summary>The statement.</summary>
    public string Text => text;

    /// <summary>The statement for a graph that is written to without a pause: writers wait for it, since it has the node that they lock first, and no
    /// commit is under way.</summary>
    public string HoldingText { get; } =
        $"{StateLock.Text} SET state.settled = state.version, state.announced = state.version WITH count(state) AS state\n{text}";

    public IReadOnlyList<Place> Places => places;

    public int FieldCount => fieldCount;

    public RowShape Root => root;

    /// <summary>The parameters of a request, as a JSON object.</summary>
    public ReadOnlyMemory<byte> WriteParameters(Request request)
    {
        var output = new ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        for (var i = 0; i < parameters.Count; i++)
        {
            json.WritePropertyName(StatementBuilder.ParameterName(i));
            ValueJson.Write(json, parameters[i](request));
        }

        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }
}
