using System.Collections.Concurrent;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Operations;

/// <summary>A document that was parsed and validated, with the operations compiled so far. Shared by all requests that send it.</summary>
internal sealed class PreparedDocument(ServedSchema served, PlanLimits limits, DocumentNode document, IReadOnlyList<GraphQLError> errors)
{
    // More combinations of @skip and @include than anyone has in earnest; beyond them an operation is compiled for its request alone.
    private const int MostCompiled = 64;

    private readonly ConcurrentDictionary<(OperationDefinitionNode Operation, IncludeFlags Flags), PreparedOperation> _operations = new();

    /// <summary>What validation found; empty for a valid document.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Whether nothing but a query can be meant; without a name every operation of the document can be.</summary>
    public bool IsQuery(string? operationName) => document.Definitions.OfType<OperationDefinitionNode>()
        .Where(operation => string.IsNullOrEmpty(operationName) || operation.Name?.Value == operationName)
        .All(operation => operation.Operation == OperationType.Query);

    /// <summary>The operation to execute.</summary>
    /// <exception cref="GraphQLRequestException">There is none, or its name is missing.</exception>
    public OperationDefinitionNode Select(string? operationName) => OperationCompiler.SelectOperation(document, operationName);

    /// <summary>The operation compiled and planned for the values of its conditions.</summary>
    /// <exception cref="GraphQLRequestException">It reaches a limit, or a constant argument has no meaning.</exception>
    public PreparedOperation Prepare(OperationDefinitionNode operation, VariableValues variables)
    {
        var flags = IncludeFlags.Of(OperationCompiler.ConditionVariables(document, operation), variables);
        if (_operations.TryGetValue((operation, flags), out var known))
            return known;
        var compiled = OperationCompiler.Compile(served.Schema, document, operation, flags);
        var prepared = new PreparedOperation(compiled, OperationPlanner.Plan(served, compiled, limits));
        if (_operations.Count < MostCompiled)
            _operations.TryAdd((operation, flags), prepared);
        return prepared;
    }
}

/// <summary>A compiled operation and its plan.</summary>
internal sealed record PreparedOperation(CompiledOperation Compiled, GraphPlan Plan);
