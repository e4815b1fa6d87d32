using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>A literal of an input object names each field once (specification, section 5.6.3).</summary>
internal static class UniqueInputFieldNamesRule
{
    public static void Check(SchemaDocument document)
    {
        SyntaxVisitor visitor = new SyntaxVisitor().OnEnter<ObjectValueNode>(literal => document.CheckUnique(
            literal.Fields, field => field.Name, name => $"There can be only one input field named \"{name}\"."));
        foreach (DefinitionNode definition in document.Definitions)
            visitor.Visit(definition);
    }
}
