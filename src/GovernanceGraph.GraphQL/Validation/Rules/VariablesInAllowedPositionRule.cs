using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>A variable is used only where its type fits what is expected (specification 5.8.5, All Variable Usages Are Allowed).</summary>
internal static class VariablesInAllowedPositionRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        foreach (var operation in facts.Operations)
        {
            if (operation.Node.VariableDefinitions.Count > 0)
                Check(context, operation);
        }
    }

    private static void Check(ValidationContext context, OperationFacts operation)
    {
        var variables = new Dictionary<string, (VariableDefinitionNode Definition, GraphQLType Type)>();
        foreach (var definition in operation.Node.VariableDefinitions)
        {
            if (context.Schema.TryGetType(definition.Type, out var type))
                variables[definition.Variable.Name.Value] = (definition, type);
        }

        foreach (var usage in operation.AllVariableUsages())
        {
            if (usage.Type is not null && variables.TryGetValue(usage.Node.Name.Value, out var variable))
                Check(context, usage, usage.Type, variable.Definition, variable.Type);
        }
    }

    private static void Check(
        ValidationContext context, VariableUsage usage, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type)
    {
        var name = usage.Node.Name.Value;

        // A default takes the place of a variable that is not given, so that with one a nullable variable fits a non-null place.
        var hasDefault = definition.DefaultValue is not (null or NullValueNode);
        var wanted = !type.IsNonNull && (hasDefault || usage.HasDefault) ? expected.NullableType : expected;
        if (!context.Schema.IsSubType(wanted, type))
            context.Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, usage.Node);

        // The one field of a OneOf input object is a non-null place although its type is nullable.
        if (usage.Parent is { IsOneOf: true } oneOf && !type.IsNonNull && !hasDefault)
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".",
                definition,
                usage.Node);
        }
    }
}
