using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Where the service does not allow introspection, no document asks for it (specification 4, Schema Introspection).</summary>
internal static class NoSchemaIntrospectionRule
{
    public static void Check(ValidationContext context, FieldNode field)
    {
        if (!context.Options.AllowIntrospection && AsksForSchema(field))
        {
            context.Report(
                $"GraphQL introspection has been disabled, but the requested query contained the field \"{field.Name.Value}\".", field);
        }
    }

    /// <summary>Whether the field is one of the two by which introspection starts.</summary>
    public static bool AsksForSchema(FieldNode field) => field.Name.Value is "__schema" or "__type";
}
