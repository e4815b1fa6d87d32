using System.Collections.Concurrent;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Operations;

/// <summary>A document that was parsed and validated, shared by all requests that send it.</summary>
internal sealed class PreparedDocument(DocumentNode document, IReadOnlyList<GraphQLError> errors)
{
    private const int BytesOfWeight = 4 * 1024;

    private readonly ConcurrentDictionary<OperationDefinitionNode, IReadOnlyList<string>> _conditionVariables = new(ReferenceEqualityComparer.Instance);

    /// <summary>What validation found; empty for a valid document.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>What it takes of a cache: 1 for each 4 KiB begun, so that large documents cannot fill the memory.</summary>
    public int Weight => 1 + (document.Location.End / BytesOfWeight);

    /// <summary>Whether nothing but a query can be meant; without a name every operation of the document can be.</summary>
    public bool IsQuery(string? operationName) => document.Definitions.OfType<OperationDefinitionNode>()
        .Where(operation => string.IsNullOrEmpty(operationName) || operation.Name?.Value == operationName)
        .All(operation => operation.Operation == OperationType.Query);

    /// <summary>The operation to execute.</summary>
    /// <exception cref="GraphQLRequestException">There is none, or its name is missing.</exception>
    public OperationDefinitionNode Select(string? operationName) => OperationCompiler.SelectOperation(document, operationName);

    /// <summary>The values of the conditions of an operation in a request.</summary>
    public IncludeFlags FlagsOf(OperationDefinitionNode operation, VariableValues variables) =>
        IncludeFlags.Of(
            _conditionVariables.GetOrAdd(operation, static (key, document) => OperationCompiler.ConditionVariables(document, key), document),
            variables);

    /// <summary>Compiles and plans an operation for the values of its conditions.</summary>
    /// <exception cref="GraphQLRequestException">It reaches a limit, or a constant argument has no meaning.</exception>
    public PreparedOperation Compile(ServedSchema served, OperationDefinitionNode operation, IncludeFlags flags, PlanLimits limits)
    {
        var compiled = OperationCompiler.Compile(served.Schema, document, operation, flags);
        return new PreparedOperation(compiled, OperationPlanner.Plan(served, compiled, limits));
    }
}

/// <summary>A compiled operation and its plan.</summary>
internal sealed record PreparedOperation(CompiledOperation Compiled, GraphPlan Plan);
