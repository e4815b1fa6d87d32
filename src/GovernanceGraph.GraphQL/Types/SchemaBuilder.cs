using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types.Validation;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Builds a schema from its document (specification, section 3).</summary>
public static class SchemaBuilder
{
    /// <summary>Builds and validates the schema that <paramref name="document"/> defines; extensions are merged into what they extend.</summary>
    /// <param name="document">The schema in SDL.</param>
    /// <param name="scalars">How custom scalars coerce their input, by name; any other custom scalar takes every value as it is.</param>
    /// <returns>A schema that keeps every rule of section 3.</returns>
    /// <exception cref="GraphQLSchemaException">
    /// The schema breaks rules; the exception has all errors of its document or, when the document as such is sound, all errors of its types.
    /// </exception>
    public static GraphQLSchema Build(DocumentNode document, IReadOnlyDictionary<string, ScalarCoercion>? scalars = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ThrowIfAny(SchemaDocumentValidator.Validate(document));
        GraphQLSchema schema = new SchemaAssembly(document, scalars ?? new Dictionary<string, ScalarCoercion>(0)).Assemble();
        ThrowIfAny(SchemaValidator.Validate(schema));
        return schema;
    }

    private static void ThrowIfAny(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
            throw new GraphQLSchemaException(errors);
    }
}
