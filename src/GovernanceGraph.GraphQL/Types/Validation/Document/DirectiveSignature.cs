using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>What the rules need to know of a directive, whether the document defines it or the specification.</summary>
/// <param name="Arguments">The names of all arguments, in definition order.</param>
/// <param name="Required">The arguments that must be given, each with its type as written.</param>
/// <param name="Locations">The names of the locations where the directive may be written.</param>
/// <param name="IsRepeatable">Whether it may be written more than once at a location.</param>
internal sealed record DirectiveSignature(
    IReadOnlyList<string> Arguments,
    IReadOnlyList<(string Name, string Type)> Required,
    IReadOnlyList<string> Locations,
    bool IsRepeatable)
{
    public static DirectiveSignature Of(DirectiveDefinition directive) => new(
        directive.Arguments.Names,
        [.. directive.Arguments.Where(argument => argument.IsRequired).Select(argument => (argument.Name, argument.Type.ToString()))],
        [.. directive.Locations.Select(SpecifiedNames.Of)],
        directive.IsRepeatable);

    public static DirectiveSignature Of(DirectiveDefinitionNode node) => new(
        [.. node.Arguments.Select(argument => argument.Name.Value)],
        [
            .. node.Arguments.Where(argument => argument.Type is NonNullTypeNode && argument.DefaultValue is null)
                .Select(argument => (argument.Name.Value, Printer.Print(argument.Type))),
        ],
        [.. node.Locations.Select(location => location.Value)],
        node.Repeatable);
}
