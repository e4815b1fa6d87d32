using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>What the specification's own directives say where they are applied (specification, sections 3.13.3 to 3.13.5).</summary>
internal static class AppliedDirectiveValues
{
    /// <summary>The reason of <c>@deprecated</c>, or null when it is not applied.</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        Find(directives, SpecifiedDirectives.DeprecatedName) is { } deprecated
            ? TextArgument(deprecated, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason
            : null;

    /// <summary>The address of <c>@specifiedBy</c>, or null when it is not applied; that of the last extension wins.</summary>
    public static string? SpecifiedByUrl(IReadOnlyList<DirectiveNode> directives) =>
        directives.LastOrDefault(directive => directive.Name.Value == SpecifiedDirectives.SpecifiedByName) is { } specifiedBy
            ? TextArgument(specifiedBy, "url")
            : null;

    public static bool IsOneOf(IReadOnlyList<DirectiveNode> directives) => Find(directives, SpecifiedDirectives.OneOfName) is not null;

    private static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name)
    {
        foreach (DirectiveNode directive in directives)
        {
            if (directive.Name.Value == name)
                return directive;
        }

        return null;
    }

    // Anything but a string is reported by the schema's validation of applied directives.
    private static string? TextArgument(DirectiveNode directive, string name) =>
        (directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value as StringValueNode)?.Value;
}
