using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Model;

/// <summary>The model's file does not fit together.</summary>
public sealed class GraphSchemaException : Exception
{
    internal GraphSchemaException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join(Environment.NewLine, errors.Select(error => error.ToString())))
    {
        Errors = errors;
    }

    /// <summary>Everything that is wrong, each with its place in the file.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
