using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>A union has members, each an object type and there once (specification, section 3.8).</summary>
internal static class UnionMembersRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (UnionType union in schema.Defined<UnionType>())
        {
            if (union.DeclaredMembers.Count == 0)
                errors.Report($"Union type {union} must define one or more member types.", union.Nodes());

            HashSet<NamedType> known = [];
            foreach (NamedType member in union.DeclaredMembers)
            {
                if (!known.Add(member))
                    errors.Report($"Union type {union} can only include type {member} once.", NodesOf(union, member));
                else if (member is not ObjectType)
                    errors.Report($"Union type {union} can only include Object types, it cannot include {member}.", NodesOf(union, member));
            }
        }
    }

    private static IEnumerable<NamedTypeNode> NodesOf(UnionType union, NamedType member) =>
        union.Nodes().SelectMany(DefinitionParts.Members).Where(node => node.Name.Value == member.Name);
}
