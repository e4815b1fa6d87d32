using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Compiles the operations of validated documents (specification 6.2 and 6.3).</summary>
public static class OperationCompiler
{
    private static readonly CompilerLimits DefaultLimits = new();

    /// <summary>The operation to execute (specification 6.1, GetOperation).</summary>
    /// <param name="document">The document of the request.</param>
    /// <param name="operationName">The name asked for; null or empty takes the only operation.</param>
    /// <exception cref="GraphQLRequestException">There is no such operation, or a name is needed to choose one.</exception>
    public static OperationDefinitionNode SelectOperation(DocumentNode document, string? operationName)
    {
        ArgumentNullException.ThrowIfNull(document);
        OperationDefinitionNode? selected = null;
        var anyName = string.IsNullOrEmpty(operationName);
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
                continue;
            if (anyName && selected is not null)
                throw RequestError("Must provide operation name if query contains multiple operations.");
            if (anyName || operation.Name?.Value == operationName)
                selected = operation;
        }

        return selected ?? throw RequestError(anyName ? "Must provide an operation." : $"Unknown operation named \"{operationName}\".");
    }

    /// <summary>
    /// The names of the variables on which <c>@skip</c> and <c>@include</c> of the operation and its fragments depend, in the order they
    /// are met: the order of <see cref="IncludeFlags"/>. Most operations have none.
    /// </summary>
    public static IReadOnlyList<string> ConditionVariables(DocumentNode document, OperationDefinitionNode operation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        return SelectionConditions.Variables(operation, SelectionConditions.Fragments(document));
    }

    /// <summary>Compiles one operation of a document that was validated against <paramref name="schema"/>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, for its fragments.</param>
    /// <param name="operation">One of the document's operations.</param>
    /// <param name="flags">The values of <see cref="ConditionVariables"/>.</param>
    /// <param name="limits">What it may cost; null for the defaults.</param>
    /// <exception cref="GraphQLRequestException">
    /// The schema has no root type for the operation, the operation is a subscription, or a limit was hit.
    /// </exception>
    public static CompiledOperation Compile(
        GraphQLSchema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        IncludeFlags flags = default,
        CompilerLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        var rootType = RootType(schema, operation);
        var fragments = SelectionConditions.Fragments(document);
        var conditions = new SelectionConditions(SelectionConditions.Variables(operation, fragments), flags);
        var compiler = new SelectionCompiler(schema, fragments, conditions, limits ?? DefaultLimits);
        return new CompiledOperation(schema, operation, rootType, compiler.CompileRoot(rootType, operation.SelectionSet));
    }

    private static ObjectType RootType(GraphQLSchema schema, OperationDefinitionNode operation)
    {
        var type = schema.RootType(operation.Operation);
        if (type is null)
        {
            var name = operation.Operation == OperationType.Mutation ? "mutation" : "subscription";
            throw RequestError($"Schema is not configured to execute {name} operation.", operation);
        }

        if (operation.Operation == OperationType.Subscription)
            throw RequestError("Subscription operations are checked, but not executed here. Send a query, and repeat it to see changes.", operation);
        return type;
    }

    internal static GraphQLRequestException RequestError(string message, SyntaxNode? node = null, string? code = null) =>
        new(new GraphQLError(message, node is null ? null : [node.Location.ToSourceLocation()], code: code ?? GraphQLErrorCodes.BadUserInput));
}
