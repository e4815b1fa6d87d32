using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Infrastructure;

/// <summary>Compiles operations to plans.</summary>
internal static class Planned
{
    public static GraphPlan Plan(string operation, VariableValues? variables = null)
    {
        var document = GraphQLParser.Parse(Encoding.UTF8.GetBytes(operation));
        Assert.Empty(DocumentValidator.Validate(Records.Served.Schema, document));
        var selected = OperationCompiler.SelectOperation(document, null);
        var flags = IncludeFlags.Of(OperationCompiler.ConditionVariables(document, selected), variables ?? VariableValues.Empty);
        return OperationPlanner.Plan(Records.Served, OperationCompiler.Compile(Records.Served.Schema, document, selected, flags), new PlanLimits());
    }

    public static CompiledOperation Compile(string operation)
    {
        var document = GraphQLParser.Parse(Encoding.UTF8.GetBytes(operation));
        var selected = OperationCompiler.SelectOperation(document, null);
        var flags = IncludeFlags.Of(OperationCompiler.ConditionVariables(document, selected), VariableValues.Empty);
        return OperationCompiler.Compile(Records.Served.Schema, document, selected, flags);
    }

    public static BoundPlan Bind(string operation, string variables = "{}")
    {
        var values = Values(operation, variables);
        return Plan(operation, values).Bind(values);
    }

    public static VariableValues Values(string operation, string variables)
    {
        var definitions = OperationCompiler.SelectOperation(GraphQLParser.Parse(Encoding.UTF8.GetBytes(operation)), null).VariableDefinitions;
        using var json = JsonDocument.Parse(variables);
        var coercion = VariableValues.Coerce(Records.Served.Schema, definitions, json.RootElement);
        Assert.Empty(coercion.Errors);
        return coercion.Values;
    }
}
