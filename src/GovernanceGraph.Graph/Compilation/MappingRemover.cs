using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>Takes the mapping directives off definitions that are served as they stand.</summary>
internal static class MappingRemover
{
    public static DefinitionNode Remove(DefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode
        {
            Location = type.Location,
            Description = type.Description,
            Name = type.Name,
            Interfaces = type.Interfaces,
            Fields = [.. type.Fields.Select(Remove)],
        },
        _ => definition,
    };

    public static FieldDefinitionNode Remove(FieldDefinitionNode field) => new()
    {
        Location = field.Location,
        Description = field.Description,
        Name = field.Name,
        Arguments = field.Arguments,
        Type = field.Type,
    };
}
