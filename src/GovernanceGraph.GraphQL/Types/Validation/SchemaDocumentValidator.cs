using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types.Validation.Document;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>Checks a schema's document as a text, before any type is made of it: that names are unique and known, directives well applied.</summary>
internal static class SchemaDocumentValidator
{
    private static readonly Action<SchemaDocument>[] Rules =
    [
        TypeSystemDefinitionsRule.Check,
        LoneSchemaDefinitionRule.Check,
        UniqueOperationTypesRule.Check,
        UniqueTypeNamesRule.Check,
        UniqueEnumValueNamesRule.Check,
        UniqueFieldDefinitionNamesRule.Check,
        UniqueArgumentDefinitionNamesRule.Check,
        UniqueDirectiveNamesRule.Check,
        KnownTypeNamesRule.Check,
        KnownDirectivesRule.Check,
        UniqueDirectivesPerLocationRule.Check,
        PossibleTypeExtensionsRule.Check,
        OneOfExtensionRule.Check,
        DirectiveArgumentNamesRule.Check,
        RequiredDirectiveArgumentsRule.Check,
        UniqueInputFieldNamesRule.Check,
    ];

    /// <summary>All errors; none when types can be made of the document.</summary>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        SchemaDocument context = new(document);
        foreach (Action<SchemaDocument> rule in Rules)
            rule(context);
        return context.Errors.Errors;
    }
}
