using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>Gathers what is wrong with a schema, each with its places in the schema's document.</summary>
internal sealed class ErrorList
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string message, params IEnumerable<SyntaxNode?> nodes) => _errors.Add(new GraphQLError(
        message,
        [.. nodes.OfType<SyntaxNode>().Select(node => node.Location.ToSourceLocation())],
        code: GraphQLErrorCodes.ValidationFailed));
}
