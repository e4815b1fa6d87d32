using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>Checks an executable document against a schema with every rule of section 5 of the specification.</summary>
public static class DocumentValidator
{
    /// <summary>Validates a document: one walk over it for all rules, and work bounded by <paramref name="options"/>.</summary>
    /// <param name="schema">The schema the document is for.</param>
    /// <param name="document">The document, as parsed.</param>
    /// <param name="options">The limits; <see cref="ValidationOptions.Default"/> when null.</param>
    /// <returns>
    /// What is wrong, in the wording of the reference implementation, each with its locations and code <c>GRAPHQL_VALIDATION_FAILED</c>; or, as the last
    /// entry, the limit that was exceeded with code <c>LIMIT_EXCEEDED</c>. Empty when the document may be executed.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);

        var context = new ValidationContext(schema, options ?? ValidationOptions.Default);
        try
        {
            new DocumentWalker(context).Walk(document);
        }
        catch (ValidationAbortedException)
        {
            // The reason is the last of the errors.
        }

        return context.Errors;
    }
}
