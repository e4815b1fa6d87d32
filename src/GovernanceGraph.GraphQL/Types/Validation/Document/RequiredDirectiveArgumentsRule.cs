using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>An applied directive gives every argument that it requires (specification, section 5.4.3).</summary>
internal static class RequiredDirectiveArgumentsRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (DirectiveNode directive in document.AppliedDirectives.SelectMany(group => group.Directives))
        {
            if (!document.Directives.TryGetValue(directive.Name.Value, out DirectiveSignature? signature))
                continue;

            foreach ((string name, string type) in signature.Required)
            {
                if (directive.Arguments.All(argument => argument.Name.Value != name))
                {
                    document.Errors.Report(
                        $"Argument \"@{directive.Name.Value}({name}:)\" of type \"{type}\" is required, but it was not provided.", directive);
                }
            }
        }
    }
}
