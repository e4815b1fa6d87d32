using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>There is a query root type; root types are object types, and different ones (specification, section 3.3.1).</summary>
internal static class RootTypesRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        if (schema.Roots.Query is null)
            errors.Report("Query root type must be provided.", schema.Source.Definition);

        Dictionary<ObjectType, List<OperationType>> operationsByRoot = [];
        foreach (OperationType operation in Enum.GetValues<OperationType>())
        {
            switch (schema.Roots.Of(operation))
            {
                case ObjectType root:
                    operationsByRoot.TryAdd(root, []);
                    operationsByRoot[root].Add(operation);
                    break;
                case { } root:
                    string provided = operation == OperationType.Query ? string.Empty : " if provided";
                    errors.Report(
                        $"{operation} root type must be Object type{provided}, it cannot be {root}.",
                        NodeOf(schema, operation) ?? root.DefinitionNode);
                    break;
            }
        }

        foreach ((ObjectType root, List<OperationType> operations) in operationsByRoot)
        {
            if (operations.Count > 1)
            {
                errors.Report(
                    $"All root types must be different, \"{root}\" type is used as {AndList(operations)} root types.",
                    operations.Select(operation => NodeOf(schema, operation)));
            }
        }
    }

    private static NamedTypeNode? NodeOf(GraphQLSchema schema, OperationType operation) =>
        schema.Source.OperationTypes.FirstOrDefault(node => node.Operation == operation)?.Type;

    private static string AndList(List<OperationType> operations)
    {
        string[] names = [.. operations.Select(operation => operation.ToString().ToLowerInvariant())];
        return names.Length == 2 ? $"{names[0]} and {names[1]}" : $"{names[0]}, {names[1]}, and {names[2]}";
    }
}
