using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The fields of the introspection types (specification 4.2). A value is null, a string (an enum's name too), a bool, a list, or the
/// part of the schema that stands for an introspection object.
/// </summary>
internal static class IntrospectionFields
{
    /// <summary>The value of a field of <paramref name="source"/>; null as source stands for the query root.</summary>
    public static object? Resolve(GraphQLSchema schema, object? source, string field, InputObject arguments) => source switch
    {
        null => OfRoot(schema, field, arguments),
        GraphQLSchema => OfSchema(schema, field),
        GraphQLType type => OfType(schema, type, field, arguments),
        FieldDefinition definition => OfField(definition, field, arguments),
        InputValue input => OfInputValue(input, field),
        EnumValue value => OfEnumValue(value, field),
        DirectiveDefinition directive => OfDirective(directive, field, arguments),
        _ => throw Unknown(source.GetType().Name, field),
    };

    private static object? OfRoot(GraphQLSchema schema, string field, InputObject arguments) => field switch
    {
        "__schema" => schema,
        "__type" => arguments.TryGetValue("name", out var name) && schema.TryGetType((string)name!, out var type) ? type : null,
        _ => throw Unknown("the query root", field),
    };

    private static object? OfSchema(GraphQLSchema schema, string field) => field switch
    {
        "description" => schema.Description,
        "types" => schema.Types.Values.ToArray<object>(),
        "queryType" => schema.QueryType,
        "mutationType" => schema.MutationType,
        "subscriptionType" => schema.SubscriptionType,
        "directives" => schema.Directives,
        _ => throw Unknown("__Schema", field),
    };

    private static object? OfType(GraphQLSchema schema, GraphQLType type, string field, InputObject arguments) => field switch
    {
        "kind" => SpecifiedNames.Of(type.Kind),
        "name" => (type as NamedType)?.Name,
        "description" => (type as NamedType)?.Description,
        "specifiedByURL" => (type as ScalarType)?.SpecifiedByUrl,
        "fields" => Members((type as ImplementingType)?.Fields, static member => member.DeprecationReason, arguments),
        "interfaces" => (type as ImplementingType)?.Interfaces,
        "possibleTypes" => type is NamedType { IsAbstract: true } abstractType ? schema.GetPossibleTypes(abstractType) : null,
        "enumValues" => Members((type as EnumType)?.Values, static member => member.DeprecationReason, arguments),
        "inputFields" => Members((type as InputObjectType)?.Fields, static member => member.DeprecationReason, arguments),
        "ofType" => type switch
        {
            ListType list => list.OfType,
            NonNullType nonNull => nonNull.OfType,
            _ => null,
        },
        "isOneOf" => (type as InputObjectType)?.IsOneOf,
        _ => throw Unknown("__Type", field),
    };

    private static object? OfField(FieldDefinition definition, string field, InputObject arguments) => field switch
    {
        "name" => definition.Name,
        "description" => definition.Description,
        "args" => Members(definition.Arguments, static member => member.DeprecationReason, arguments),
        "type" => definition.Type,
        "isDeprecated" => definition.DeprecationReason is not null,
        "deprecationReason" => definition.DeprecationReason,
        _ => throw Unknown("__Field", field),
    };

    private static object? OfInputValue(InputValue input, string field) => field switch
    {
        "name" => input.Name,
        "description" => input.Description,
        "type" => input.Type,
        "defaultValue" => input.DefaultValue is null ? null : Printer.Print(input.DefaultValue),
        "isDeprecated" => input.DeprecationReason is not null,
        "deprecationReason" => input.DeprecationReason,
        _ => throw Unknown("__InputValue", field),
    };

    private static object? OfEnumValue(EnumValue value, string field) => field switch
    {
        "name" => value.Name,
        "description" => value.Description,
        "isDeprecated" => value.DeprecationReason is not null,
        "deprecationReason" => value.DeprecationReason,
        _ => throw Unknown("__EnumValue", field),
    };

    private static object? OfDirective(DirectiveDefinition directive, string field, InputObject arguments) => field switch
    {
        "name" => directive.Name,
        "description" => directive.Description,
        "isRepeatable" => directive.IsRepeatable,
        "locations" => directive.Locations.Select(SpecifiedNames.Of).ToArray<object>(),
        "args" => Members(directive.Arguments, static member => member.DeprecationReason, arguments),
        _ => throw Unknown("__Directive", field),
    };

    // The members, without the deprecated ones unless includeDeprecated asks for them.
    private static IReadOnlyList<object>? Members<T>(IReadOnlyList<T>? members, Func<T, string?> deprecationReason, InputObject arguments)
        where T : class
    {
        if (members is null || (arguments.TryGetValue("includeDeprecated", out var include) && include is true))
            return members;
        return members.Any(member => deprecationReason(member) is not null)
            ? [.. members.Where(member => deprecationReason(member) is null)]
            : members;
    }

    // The introspection types and this table are written together; a test asks for every field.
    private static InvalidOperationException Unknown(string type, string field) =>
        new($"The field {field} of {type} is defined in the introspection schema, but nothing resolves it.");
}
