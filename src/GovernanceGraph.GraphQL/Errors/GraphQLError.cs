using System.Text;

namespace GovernanceGraph.GraphQL.Errors;

/// <summary>One entry of a response's <c>errors</c> (specification 7.1.6).</summary>
public sealed class GraphQLError
{
    /// <summary>Creates an error.</summary>
    /// <param name="message">What was wrong, for the developer who reads it.</param>
    /// <param name="locations">Where in the document; empty when it belongs to no place of it.</param>
    /// <param name="path">The response keys (<see cref="string"/>) and list indices (<see cref="int"/>) to the field in error.</param>
    /// <param name="code">The value of <c>extensions.code</c>; see <see cref="GraphQLErrorCodes"/>.</param>
    public GraphQLError(
        string message,
        IReadOnlyList<SourceLocation>? locations = null,
        IReadOnlyList<object>? path = null,
        string? code = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = message;
        Locations = locations ?? [];
        Path = path;
        Code = code;
    }

    /// <summary>What was wrong.</summary>
    public string Message { get; }

    /// <summary>Where in the document, never null; empty when the error belongs to no place of it.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>The way to the field in error: <see cref="string"/> response keys and <see cref="int"/> indices; null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; }

    /// <summary>The value of <c>extensions.code</c>; null when there is none.</summary>
    public string? Code { get; }

    /// <summary>The message followed by its places, as <c>message (line:column)</c>.</summary>
    public override string ToString()
    {
        if (Locations.Count == 0)
        {
            return Message;
        }

        var text = new StringBuilder(Message);
        foreach (var location in Locations)
        {
            text.Append(" (").Append(location.Line).Append(':').Append(location.Column).Append(')');
        }

        return text.ToString();
    }
}
