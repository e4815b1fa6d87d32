namespace GovernanceGraph.GraphQL.Errors;

/// <summary>A document that cannot be parsed: the only exception parsing throws for a document's sake.</summary>
#pragma warning disable CA1032, RCS1194 // It always carries the error it stands for, so the constructors without one make no sense.
public sealed class GraphQLSyntaxException : Exception
#pragma warning restore CA1032, RCS1194
{
    /// <summary>Creates the exception that carries an error.</summary>
    public GraphQLSyntaxException(GraphQLError error)
        : base(error?.ToString())
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>The error, with code <see cref="GraphQLErrorCodes.ParseFailed"/> or <see cref="GraphQLErrorCodes.LimitExceeded"/>.</summary>
    public GraphQLError Error { get; }
}
