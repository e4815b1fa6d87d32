using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store;

/// <summary>What a value that was made for an answer is to the response writer.</summary>
internal static class MadeValue
{
    public static ResultKind KindOf(object? value) => value switch
    {
        null => ResultKind.Null,
        string or byte[] => ResultKind.Text,
        int => ResultKind.Integer,
        double => ResultKind.Float,
        bool => ResultKind.Boolean,
        GraphQLError => ResultKind.Error,
        object?[] => ResultKind.List,
        _ => ResultKind.Object,
    };
}
