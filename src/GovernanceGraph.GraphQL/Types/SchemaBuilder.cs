using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Builds a schema from its document (specification, section 3).</summary>
public static class SchemaBuilder
{
    /// <summary>Builds the schema that <paramref name="document"/> defines; extensions are merged into what they extend.</summary>
    /// <param name="document">The schema in SDL.</param>
    /// <param name="scalars">How custom scalars coerce their input, by name; any other custom scalar takes every value as it is.</param>
    /// <returns>The schema.</returns>
    public static GraphQLSchema Build(DocumentNode document, IReadOnlyDictionary<string, ScalarCoercion>? scalars = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new SchemaAssembly(document, scalars ?? new Dictionary<string, ScalarCoercion>(0)).Assemble();
    }
}
