using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation.Document;

/// <summary>A schema's document, indexed for its rules.</summary>
internal sealed class SchemaDocument
{
    private readonly DocumentNode _document;

    public SchemaDocument(DocumentNode document)
    {
        _document = document;
        foreach (TypeDefinitionNode definition in Definitions.OfType<TypeDefinitionNode>())
            TypeDefinitions[definition.Name.Value] = definition;
        foreach (DirectiveDefinition directive in SpecifiedDirectives.All)
            Directives[directive.Name] = DirectiveSignature.Of(directive);
        foreach (DirectiveDefinitionNode definition in Definitions.OfType<DirectiveDefinitionNode>())
            Directives[definition.Name.Value] = DirectiveSignature.Of(definition);
        AppliedDirectives = [.. Definitions.SelectMany(AppliedDirectiveGroup.In)];
    }

    public ErrorList Errors { get; } = new();

    public IReadOnlyList<DefinitionNode> Definitions => _document.Definitions;

    /// <summary>The type definitions by name; of several with one name the last.</summary>
    public Dictionary<string, TypeDefinitionNode> TypeDefinitions { get; } = [];

    /// <summary>The directives by name: the document's own and, where it does not redefine them, the specification's.</summary>
    public Dictionary<string, DirectiveSignature> Directives { get; } = [];

    /// <summary>The directives applied anywhere in the document, by the element they are applied to.</summary>
    public IReadOnlyList<AppliedDirectiveGroup> AppliedDirectives { get; }

    /// <summary>Reports each name that occurs twice, with the first place and the one that repeats it.</summary>
    public void CheckUnique<TNode>(IEnumerable<TNode> nodes, Func<TNode, NameNode> nameOf, Func<string, string> message)
    {
        Dictionary<string, NameNode> known = [];
        foreach (NameNode name in nodes.Select(nameOf))
        {
            if (!known.TryAdd(name.Value, name))
                Errors.Report(message(name.Value), known[name.Value], name);
        }
    }
}
