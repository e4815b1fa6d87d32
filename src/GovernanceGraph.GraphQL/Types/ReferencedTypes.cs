namespace GovernanceGraph.GraphQL.Types;

/// <summary>
/// Puts the types of a schema in the order in which introspection lists them: definition order, each built-in scalar after the type that
/// first uses it, introspection types last. A built-in scalar that nothing uses is left out (specification, section 3.5).
/// </summary>
internal sealed class ReferencedTypes
{
    private readonly OrderedDictionary<string, NamedType> _defined;
    private readonly OrderedDictionary<string, NamedType> _ordered;

    private ReferencedTypes(OrderedDictionary<string, NamedType> defined)
    {
        _defined = defined;
        _ordered = new OrderedDictionary<string, NamedType>(defined.Count + Introspection.Types.Count + 2);
    }

    public static OrderedDictionary<string, NamedType> Order(
        OrderedDictionary<string, NamedType> defined,
        NamedCollection<DirectiveDefinition> directives)
    {
        ReferencedTypes types = new(defined);
        foreach (NamedType type in defined.Values)
            types.Add(type);
        foreach (DirectiveDefinition directive in directives)
            types.FollowInputs(directive.Arguments);
        types.Follow(IntrospectionTypes.Schema);
        return types._ordered;
    }

    // Defined types take their own turn; others come where they are first referred to.
    private void Follow(NamedType type)
    {
        if (!_defined.ContainsKey(type.Name))
            Add(type);
    }

    private void Add(NamedType type)
    {
        if (!_ordered.TryAdd(type.Name, type))
            return;

        switch (type)
        {
            case UnionType union:
                foreach (NamedType member in union.DeclaredMembers)
                    Follow(member);
                break;
            case ImplementingType implementing:
                foreach (NamedType implemented in implementing.DeclaredInterfaces)
                    Follow(implemented);
                foreach (FieldDefinition field in implementing.Fields)
                {
                    Follow(field.Type.Named);
                    FollowInputs(field.Arguments);
                }

                break;
            case InputObjectType inputObject:
                FollowInputs(inputObject.Fields);
                break;
        }
    }

    private void FollowInputs(NamedCollection<InputValue> inputs)
    {
        foreach (InputValue input in inputs)
            Follow(input.Type.Named);
    }
}
