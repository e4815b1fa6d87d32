using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Writes the list of errors of a response (specification 7.1.6).</summary>
internal static class ErrorWriter
{
    public static void Write(IReadOnlyList<GraphQLError> errors, ResponseBuffer buffer)
    {
        buffer.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                buffer.WriteByte((byte)',');
            Write(errors[i], buffer);
        }

        buffer.WriteByte((byte)']');
    }

    private static void Write(GraphQLError error, ResponseBuffer buffer)
    {
        buffer.Write("{\"message\":"u8);
        WriteText(error.Message, buffer);
        if (error.Locations.Count > 0)
            WriteLocations(error.Locations, buffer);
        if (error.Path is not null)
            WritePath(error.Path, buffer);
        if (error.Code is not null)
        {
            buffer.Write(",\"extensions\":{\"code\":"u8);
            WriteText(error.Code, buffer);
            buffer.WriteByte((byte)'}');
        }

        buffer.WriteByte((byte)'}');
    }

    private static void WriteLocations(IReadOnlyList<SourceLocation> locations, ResponseBuffer buffer)
    {
        buffer.Write(",\"locations\":["u8);
        for (var i = 0; i < locations.Count; i++)
        {
            buffer.Write(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            JsonNumber.Write(locations[i].Line, buffer);
            buffer.Write(",\"column\":"u8);
            JsonNumber.Write(locations[i].Column, buffer);
            buffer.WriteByte((byte)'}');
        }

        buffer.WriteByte((byte)']');
    }

    private static void WritePath(IReadOnlyList<object> path, ResponseBuffer buffer)
    {
        buffer.Write(",\"path\":["u8);
        for (var i = 0; i < path.Count; i++)
        {
            if (i > 0)
                buffer.WriteByte((byte)',');
            if (path[i] is int index)
                JsonNumber.Write(index, buffer);
            else
                WriteText((string)path[i], buffer);
        }

        buffer.WriteByte((byte)']');
    }

    private static void WriteText(string text, ResponseBuffer buffer)
    {
        buffer.WriteByte((byte)'"');
        EscapedText.Write(text, buffer);
        buffer.WriteByte((byte)'"');
    }
}
