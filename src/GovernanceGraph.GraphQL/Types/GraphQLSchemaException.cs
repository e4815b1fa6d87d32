using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A schema that breaks the rules of the type system; raised with all that is wrong at once (specification, section 3).</summary>
#pragma warning disable CA1032, RCS1194 // It always carries what is wrong, so the constructors without it make no sense.
public sealed class GraphQLSchemaException : Exception
#pragma warning restore CA1032, RCS1194
{
    /// <summary>Makes the exception from everything that is wrong; the message is all their messages.</summary>
    public GraphQLSchemaException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join("\n\n", errors.Select(error => error.Message))) => Errors = errors;

    /// <summary>What is wrong, each with the places in the schema's document.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
