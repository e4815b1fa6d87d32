using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>An applied directive gives each of its arguments at most once, and no others (specification, sections 5.4.1 and 5.4.2).</summary>
internal static class DirectiveArgumentNamesRule
{
    public static void Check(SchemaDocument document)
    {
        foreach (DirectiveNode directive in document.AppliedDirectives.SelectMany(group => group.Directives))
        {
            if (document.Directives.TryGetValue(directive.Name.Value, out DirectiveSignature? signature))
                CheckKnown(document, directive, signature);

            foreach (IGrouping<string, NameNode> name in directive.Arguments.Select(argument => argument.Name).GroupBy(name => name.Value))
            {
                if (name.Skip(1).Any())
                    document.Errors.Report($"There can be only one argument named \"{name.Key}\".", name);
            }
        }
    }

    private static void CheckKnown(SchemaDocument document, DirectiveNode directive, DirectiveSignature signature)
    {
        foreach (ArgumentNode argument in directive.Arguments)
        {
            string name = argument.Name.Value;
            if (!signature.Arguments.Contains(name))
            {
                string suggestion = Suggestions.DidYouMean(name, signature.Arguments);
                document.Errors.Report($"Unknown argument \"{name}\" on directive \"@{directive.Name.Value}\".{suggestion}", argument);
            }
        }
    }
}
