using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>A request that cannot be executed at all (specification 7.1.2, request error): the response has this error and no data.</summary>
#pragma warning disable CA1032, RCS1194 // It always carries the error it stands for, so the constructors without one make no sense.
public sealed class GraphQLRequestException : Exception
#pragma warning restore CA1032, RCS1194
{
    /// <summary>Creates the exception that carries an error.</summary>
    public GraphQLRequestException(GraphQLError error)
        : base(error?.ToString())
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>What the response says.</summary>
    public GraphQLError Error { get; }
}
