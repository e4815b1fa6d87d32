using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>A type implements interfaces only, each once, none of them in a circle, and all that they implement (specification, sections 3.6 and 3.7).</summary>
internal static class InterfacesRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (ImplementingType type in schema.Defined<ImplementingType>())
            Check(schema, type, errors);
    }

    private static void Check(GraphQLSchema schema, ImplementingType type, ErrorList errors)
    {
        HashSet<InterfaceType> known = [];
        foreach (NamedType declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType implemented)
            {
                errors.Report($"Type {type} must only implement Interface types, it cannot implement {declared}.", NodesOf(type, declared));
            }
            else if (implemented == type)
            {
                errors.Report($"Type {type} cannot implement itself because it would create a circular reference.", NodesOf(type, implemented));
            }
            else if (!known.Add(implemented))
            {
                errors.Report($"Type {type} can only implement {implemented} once.", NodesOf(type, implemented));
            }
            else
            {
                CheckAncestors(type, implemented, errors);
                ImplementationRule.Check(schema, type, implemented, errors);
            }
        }
    }

    private static void CheckAncestors(ImplementingType type, InterfaceType implemented, ErrorList errors)
    {
        foreach (NamedType transitive in implemented.DeclaredInterfaces)
        {
            if (type.DeclaredInterfaces.Contains(transitive))
                continue;

            errors.Report(
                transitive == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {transitive} because it is implemented by {implemented}.",
                NodesOf(implemented, transitive).Concat(NodesOf(type, implemented)));
        }
    }

    private static IEnumerable<NamedTypeNode> NodesOf(ImplementingType type, NamedType implemented) =>
        type.Nodes().SelectMany(DefinitionParts.Interfaces).Where(node => node.Name.Value == implemented.Name);
}
