using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The types that a schema is described with (specification, section 4.2).</summary>
internal static class IntrospectionTypes
{
    public static readonly ObjectType Schema = Object(
        "__Schema", "What a GraphQL service offers: its types, its directives, and where its operations start.");

    public static readonly ObjectType Type = Object(
        "__Type", "A type of the schema. Its kind says which of the other fields have a value; the rest are null.");

    private static readonly ObjectType Field = Object("__Field", "A field of an object or interface type.");

    private static readonly ObjectType Input = Object(
        "__InputValue", "An argument of a field or directive, or a field of an input object.");

    private static readonly ObjectType Value = Object("__EnumValue", "A value of an enum type.");

    private static readonly ObjectType Directive = Object(
        "__Directive", "A directive that documents sent to the service, or its schema, may use.");

    private static readonly EnumType TypeKinds = Enum(
        "__TypeKind", "The kinds of types.", Array.ConvertAll(System.Enum.GetValues<TypeKind>(), SpecifiedNames.Of));

    private static readonly EnumType DirectiveLocations = Enum(
        "__DirectiveLocation",
        "The places in a document or schema where a directive may be written.",
        Array.ConvertAll(System.Enum.GetValues<DirectiveLocation>(), SpecifiedNames.Of));

    private static readonly GraphQLType Text = BuiltInScalars.String;
    private static readonly GraphQLType RequiredText = NonNullType.Of(BuiltInScalars.String);
    private static readonly GraphQLType RequiredBoolean = NonNullType.Of(BuiltInScalars.Boolean);

    static IntrospectionTypes()
    {
        CompleteSchema();
        CompleteType();
        CompleteField();
        CompleteInputValue();
        CompleteEnumValue();
        CompleteDirective();
    }

    public static IReadOnlyList<NamedType> All { get; } =
        [Schema, Type, TypeKinds, Field, Input, Value, Directive, DirectiveLocations];

    private static void CompleteSchema() => Complete(
        Schema,
        new("description", Text, "What the schema is about."),
        new("types", ListOf(Type), "All types of the service, built-in ones included."),
        new("queryType", NonNullType.Of(Type), "The type in which queries start."),
        new("mutationType", Type, "The type in which mutations start; null when the service has none."),
        new("subscriptionType", Type, "The type in which subscriptions start; null when the service has none."),
        new("directives", ListOf(Directive), "All directives of the service, built-in ones included."));

    private static void CompleteType() => Complete(
        Type,
        new("kind", NonNullType.Of(TypeKinds), "What kind of type this is."),
        new("name", Text, "The name; null for lists and non-null types."),
        new("description", Text, "What the type stands for."),
        new("specifiedByURL", Text, "Scalars: where the scalar is specified."),
        new("fields", ListOf(Field).OfType, "Objects and interfaces: the fields.", IncludeDeprecated: true),
        new("interfaces", ListOf(Type).OfType, "Objects and interfaces: the interfaces they implement."),
        new("possibleTypes", ListOf(Type).OfType, "Interfaces and unions: the object types a value may have."),
        new("enumValues", ListOf(Value).OfType, "Enums: the values.", IncludeDeprecated: true),
        new("inputFields", ListOf(Input).OfType, "Input objects: the fields.", IncludeDeprecated: true),
        new("ofType", Type, "Lists and non-null types: the type inside."),
        new("isOneOf", BuiltInScalars.Boolean, "Input objects: whether exactly one field must be given, and not as null."));

    private static void CompleteField() => Complete(
        Field,
        new("name", RequiredText, "The name."),
        new("description", Text, "What the field gives."),
        new("args", ListOf(Input), "The arguments.", IncludeDeprecated: true),
        new("type", NonNullType.Of(Type), "The type of the field's value."),
        new("isDeprecated", RequiredBoolean, "Whether the field should no longer be used."),
        new("deprecationReason", Text, "Why the field should no longer be used."));

    private static void CompleteInputValue() => Complete(
        Input,
        new("name", RequiredText, "The name."),
        new("description", Text, "What the value is for."),
        new("type", NonNullType.Of(Type), "The type of the value."),
        new("defaultValue", Text, "The default, as a GraphQL literal; null when there is none."),
        new("isDeprecated", RequiredBoolean, "Whether the value should no longer be given."),
        new("deprecationReason", Text, "Why the value should no longer be given."));

    private static void CompleteEnumValue() => Complete(
        Value,
        new("name", RequiredText, "The name, which is also the value in responses."),
        new("description", Text, "What the value stands for."),
        new("isDeprecated", RequiredBoolean, "Whether the value should no longer be used."),
        new("deprecationReason", Text, "Why the value should no longer be used."));

    private static void CompleteDirective() => Complete(
        Directive,
        new("name", RequiredText, "The name, without the at sign."),
        new("description", Text, "What the directive does."),
        new("isRepeatable", RequiredBoolean, "Whether it may be written more than once at a place."),
        new("locations", ListOf(DirectiveLocations), "Where it may be written."),
        new("args", ListOf(Input), "The arguments.", IncludeDeprecated: true));

    private static ObjectType Object(string name, string description) => new(name, TypeSource.BuiltIn(description));

    private static EnumType Enum(string name, string description, string[] values) => new(
        name,
        TypeSource.BuiltIn(description),
        new NamedCollection<EnumValue>(
            Array.ConvertAll(values, value => new EnumValue(value, null, null, [], null)), value => value.Name));

    private static NonNullType ListOf(NamedType itemType) => NonNullType.Of(ListType.Of(NonNullType.Of(itemType)));

    private static void Complete(ObjectType type, params MetaField[] fields) => type.Complete(
        new NamedCollection<FieldDefinition>(Array.ConvertAll(fields, field => field.Of(type)), field => field.Name), []);

    private sealed record MetaField(string Name, GraphQLType Type, string Description, bool IncludeDeprecated = false)
    {
        public FieldDefinition Of(ObjectType parent) => new(parent, Name, Description, Type, ArgumentsOf(parent), null, null);

        private NamedCollection<InputValue> ArgumentsOf(ObjectType parent) => IncludeDeprecated
            ? new(
                [
                    new InputValue(
                        $"{parent.Name}.{Name}(includeDeprecated:)",
                        "includeDeprecated",
                        "Whether to list deprecated members too.",
                        RequiredBoolean,
                        new BooleanValueNode { Value = false },
                        null,
                        null),
                ],
                argument => argument.Name)
            : NamedCollection<InputValue>.Empty;
    }
}
