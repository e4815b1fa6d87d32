using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>What the rules share during one validation: the schema, the limits, and where errors go.</summary>
internal sealed class ValidationContext(GraphQLSchema schema, ValidationOptions options)
{
    private readonly List<GraphQLError> _errors = [];

    public GraphQLSchema Schema { get; } = schema;

    public ValidationOptions Options { get; } = options;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string message, SyntaxNode node) => Report(message, [node.Location.ToSourceLocation()]);

    public void Report(string message, SyntaxNode first, SyntaxNode second) =>
        Report(message, [first.Location.ToSourceLocation(), second.Location.ToSourceLocation()]);

    public void Report(string message, IEnumerable<SyntaxNode> nodes) =>
        Report(message, nodes.Select(node => node.Location.ToSourceLocation()).ToArray());

    /// <summary>Adds the error of an exceeded limit and ends validation.</summary>
    /// <param name="limit">The name of the option.</param>
    /// <param name="value">Its value.</param>
    /// <param name="found">What exceeds it, as the start of a sentence.</param>
    /// <param name="node">Where.</param>
    [DoesNotReturn]
    public void ExceedLimit(string limit, int value, string found, SyntaxNode? node)
    {
        _errors.Add(new GraphQLError(
            $"{found}, more than {value}, the limit {limit}.",
            node is null ? [] : [node.Location.ToSourceLocation()],
            code: GraphQLErrorCodes.LimitExceeded));
        throw new ValidationAbortedException();
    }

    private void Report(string message, SourceLocation[] locations)
    {
        if (_errors.Count == Options.MaxErrors)
        {
            _errors.Add(new GraphQLError(
                "Too many validation errors, error limit reached. Validation aborted. "
                + $"The limit MaxErrors is {Options.MaxErrors}; the document has more errors than that.",
                code: GraphQLErrorCodes.LimitExceeded));
            throw new ValidationAbortedException();
        }

        _errors.Add(new GraphQLError(message, locations, code: GraphQLErrorCodes.ValidationFailed));
    }
}
