using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The errors of one coercion of variables, up to a limit, so that hostile variables cost no more than they are worth.</summary>
internal sealed class VariableErrors
{
    private List<GraphQLError>? _errors;

    public IReadOnlyList<GraphQLError> Errors => _errors ?? (IReadOnlyList<GraphQLError>)[];

    /// <summary>Whether the limit was hit and said so; nothing more is reported or worth coercing.</summary>
    public bool IsFull => _errors?.Count > VariableValues.MaxErrors;

    public void Report(string message, SyntaxNode node)
    {
        if (IsFull)
            return;

        _errors ??= [];
        _errors.Add(_errors.Count < VariableValues.MaxErrors
            ? new GraphQLError(message, [node.Location.ToSourceLocation()], code: GraphQLErrorCodes.BadUserInput)
            : new GraphQLError(
                "Too many errors processing variables, error limit reached. Execution aborted.", code: GraphQLErrorCodes.BadUserInput));
    }
}
