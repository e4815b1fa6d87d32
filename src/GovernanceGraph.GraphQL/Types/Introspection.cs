namespace GovernanceGraph.GraphQL.Types;

/// <summary>The introspection types and the meta-fields that reach them (specification, section 4). All schemas share them.</summary>
public static class Introspection
{
    internal const string SchemaFieldName = "__schema";
    internal const string TypeFieldName = "__type";
    internal const string TypeNameFieldName = "__typename";

    /// <summary>The introspection types, <c>__Schema</c> first.</summary>
    public static IReadOnlyList<NamedType> Types => IntrospectionTypes.All;

    /// <summary>The meta-field <c>__schema</c> of the query root type (section 4.2).</summary>
    public static FieldDefinition SchemaField { get; } = MetaField(
        SchemaFieldName, "The schema of this service.", NonNullType.Of(IntrospectionTypes.Schema));

    /// <summary>The meta-field <c>__type(name:)</c> of the query root type (section 4.2).</summary>
    public static FieldDefinition TypeField { get; } = MetaField(
        TypeFieldName,
        "The type of a name; null when there is none.",
        IntrospectionTypes.Type,
        new InputValue("<meta>.__type(name:)", "name", null, NonNullType.Of(BuiltInScalars.String), null, null, null));

    /// <summary>The meta-field <c>__typename</c> of every composite type (section 4.1).</summary>
    public static FieldDefinition TypeNameField { get; } = MetaField(
        TypeNameFieldName, "The name of the object's type.", NonNullType.Of(BuiltInScalars.String));

    /// <summary>Whether <paramref name="field"/> is one of the three meta-fields.</summary>
    public static bool IsMetaField(FieldDefinition field) => field == TypeNameField || field == SchemaField || field == TypeField;

    private static FieldDefinition MetaField(string name, string description, GraphQLType type, params InputValue[] arguments) => new(
        parent: null, name, description, type, new NamedCollection<InputValue>(arguments, argument => argument.Name), null, null);
}
