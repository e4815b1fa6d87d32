using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>
/// A directive does not refer to itself through the directives applied to its arguments, or to the types of its arguments and their members
/// (specification, section 3.13).
/// </summary>
internal static class DirectiveCyclesRule
{
    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        foreach (DirectiveDefinition directive in schema.DefinedDirectives())
        {
            if (FindUse(schema, directive) is { } use)
                errors.Report($"Directive {directive} must not refer to itself, directly or through what it refers to.", directive.DefinitionNode, use);
        }
    }

    private static DirectiveNode? FindUse(GraphQLSchema schema, DirectiveDefinition start)
    {
        HashSet<object> seen = [start];
        Stack<object> pending = new([start]);
        while (pending.TryPop(out object? element))
        {
            foreach (InputValue input in InputsOf(element))
            {
                if (seen.Add(input.Type.Named))
                    pending.Push(input.Type.Named);
            }

            foreach (DirectiveNode applied in AppliedTo(element))
            {
                if (!schema.TryGetDirective(applied.Name.Value, out DirectiveDefinition? directive))
                    continue;
                if (directive == start)
                    return applied;
                if (seen.Add(directive))
                    pending.Push(directive);
            }
        }

        return null;
    }

    private static NamedCollection<InputValue> InputsOf(object element) => element switch
    {
        DirectiveDefinition directive => directive.Arguments,
        InputObjectType type => type.Fields,
        _ => NamedCollection<InputValue>.Empty,
    };

    private static IEnumerable<DirectiveNode> AppliedTo(object element)
    {
        IEnumerable<DirectiveNode> own = element is NamedType type ? type.AppliedDirectives : [];
        IEnumerable<DirectiveNode> ofValues = element is EnumType enumType ? enumType.Values.SelectMany(value => value.AppliedDirectives) : [];
        return own.Concat(ofValues).Concat(InputsOf(element).SelectMany(input => input.AppliedDirectives));
    }
}
