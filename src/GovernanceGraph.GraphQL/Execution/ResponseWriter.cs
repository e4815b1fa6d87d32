using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The one way to make JSON of a result (specification 6.4.3 and 7): walks a compiled operation over a reader, checks every value against
/// its type, propagates nulls and collects field errors.
/// </summary>
public static class ResponseWriter
{
    /// <summary>
    /// Writes <c>{"data":…}</c>, then <c>errors</c> where there are any, then <c>extensions</c>. What the reader cannot answer, and what does
    /// not fit its type, becomes a field error with its path and the locations of the field; nothing is thrown for it.
    /// </summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="variables">The coerced variables; only introspection needs them, a reader has applied them already.</param>
    /// <param name="reader">The values, standing on the root object. It is left where it stood.</param>
    /// <param name="buffer">Where the response is appended.</param>
    /// <param name="extensions">Writes the JSON value of <c>extensions</c>; null writes none.</param>
    public static ResponseSummary Write<TReader>(
        CompiledOperation operation,
        VariableValues variables,
        ref TReader reader,
        ResponseBuffer buffer,
        Action<ResponseBuffer>? extensions = null)
        where TReader : struct, IResultReader
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(buffer);
        var state = ResponseState.Rent(operation, variables, buffer);
        try
        {
            return Write(operation, ref reader, state, extensions);
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>Writes the response of a request that was not executed: <c>{"errors":[…]}</c> without data, then <c>extensions</c> (specification 7.1.2).</summary>
    /// <param name="errors">At least one.</param>
    /// <param name="buffer">Where the response is appended.</param>
    /// <param name="extensions">Writes the JSON value of <c>extensions</c>; null writes none.</param>
    public static void WriteErrors(IReadOnlyList<GraphQLError> errors, ResponseBuffer buffer, Action<ResponseBuffer>? extensions = null)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count, nameof(errors));
        buffer.Write("{\"errors\":"u8);
        ErrorWriter.Write(errors, buffer);
        Close(buffer, extensions);
    }

    /// <summary>Adds <c>extensions</c> to a response that was written to the end without them.</summary>
    /// <param name="buffer">Ends with the response.</param>
    /// <param name="extensions">Writes the JSON value of <c>extensions</c>.</param>
    public static void AppendExtensions(ResponseBuffer buffer, Action<ResponseBuffer> extensions)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Truncate(buffer.Position - 1);
        Close(buffer, extensions);
    }

    private static ResponseSummary Write<TReader>(CompiledOperation operation, ref TReader reader, ResponseState state, Action<ResponseBuffer>? extensions)
        where TReader : struct, IResultReader
    {
        var buffer = state.Buffer;
        buffer.Write("{\"data\":"u8);
        var mark = buffer.Position;
        var complete = ValueWriter<TReader>.WriteObject(ref reader, state, operation.Root, operation.Root.IndexOf(operation.RootType));
        if (!complete)
        {
            buffer.Truncate(mark);
            buffer.Write("null"u8);
        }

        if (state.Errors.Count > 0)
        {
            buffer.Write(",\"errors\":"u8);
            ErrorWriter.Write(state.Errors, buffer);
        }

        Close(buffer, extensions);
        return new ResponseSummary(!complete, state.Errors.Count);
    }

    private static void Close(ResponseBuffer buffer, Action<ResponseBuffer>? extensions)
    {
        if (extensions is not null)
        {
            buffer.Write(",\"extensions\":"u8);
            extensions(buffer);
        }

        buffer.WriteByte((byte)'}');
    }
}
