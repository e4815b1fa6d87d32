using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.FieldMerging;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>The executable definitions of a document.</summary>
internal sealed class DocumentFacts
{
    private readonly Dictionary<string, FragmentFacts> _fragmentsByName = [];

    public DocumentFacts(GraphQLSchema schema, DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            switch (document.Definitions[i])
            {
                case OperationDefinitionNode operation:
                    var operationFacts = new OperationFacts(operation);
                    Definitions.Add(operationFacts);
                    Operations.Add(operationFacts);
                    break;
                case FragmentDefinitionNode fragment:
                    var type = schema.TryGetType(fragment.TypeCondition.Name.Value, out var found) && found.IsComposite ? found : null;
                    var facts = new FragmentFacts(fragment, type);
                    Definitions.Add(facts);
                    Fragments.Add(facts);

                    // Of fragments with the same name, an error already, the last one is meant by spreads.
                    _fragmentsByName[facts.Name] = facts;
                    break;
            }
        }
    }

    /// <summary>In the order of the document.</summary>
    public List<DefinitionFacts> Definitions { get; } = [];

    public List<OperationFacts> Operations { get; } = [];

    /// <summary>All of them, also those that share a name.</summary>
    public List<FragmentFacts> Fragments { get; } = [];

    /// <summary>The fields of every selection set, in the order in which the sets begin.</summary>
    public List<SelectionFields> Selections { get; } = [];

    public bool TryGetFragment(string name, [NotNullWhen(true)] out FragmentFacts? fragment) =>
        _fragmentsByName.TryGetValue(name, out fragment);
}
