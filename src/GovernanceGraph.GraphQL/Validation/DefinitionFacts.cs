using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.FieldMerging;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>What the walk learned about one operation or fragment, for the rules that need the whole document.</summary>
internal abstract class DefinitionFacts
{
    private List<FragmentFacts>? _spreads;
    private List<VariableUsage>? _variableUsages;

    /// <summary>The variables used in the definition itself, in the order of the document.</summary>
    public IReadOnlyList<VariableUsage> VariableUsages => _variableUsages ?? (IReadOnlyList<VariableUsage>)[];

    /// <summary>The known fragments spread in the definition itself, one entry a spread.</summary>
    public IReadOnlyList<FragmentFacts> Spreads => _spreads ?? (IReadOnlyList<FragmentFacts>)[];

    /// <summary>How many fields of the definition itself have an alias.</summary>
    public int Aliases { get; set; }

    public void Add(VariableUsage usage) => (_variableUsages ??= []).Add(usage);

    public void Add(FragmentFacts spread) => (_spreads ??= []).Add(spread);
}

internal sealed class OperationFacts(OperationDefinitionNode node) : DefinitionFacts
{
    private IReadOnlyList<FragmentFacts>? _fragments;

    public OperationDefinitionNode Node { get; } = node;

    /// <summary>Every fragment the operation reaches, each once; known after the walk.</summary>
    public IReadOnlyList<FragmentFacts> Fragments => _fragments ??= FragmentFacts.ReachableFrom(this);

    /// <summary>The variables used in the operation and in every fragment it reaches.</summary>
    public IEnumerable<VariableUsage> AllVariableUsages()
    {
        foreach (var usage in VariableUsages)
            yield return usage;

        foreach (var fragment in Fragments)
        {
            foreach (var usage in fragment.VariableUsages)
                yield return usage;
        }
    }

    /// <summary>How messages call the operation.</summary>
    public string DisplayName => Node.Name is { } name ? $"Operation \"{name.Value}\"" : "The anonymous operation";
}

internal sealed class FragmentFacts(FragmentDefinitionNode node, NamedType? type) : DefinitionFacts
{
    public FragmentDefinitionNode Node { get; } = node;

    public string Name => Node.Name.Value;

    /// <summary>The type of the condition; null when the schema has none of that name or it is not composite.</summary>
    public NamedType? Type { get; } = type;

    /// <summary>The fields of the fragment; null until the walk reaches it.</summary>
    public SelectionFields? Fields { get; set; }

    public static List<FragmentFacts> ReachableFrom(DefinitionFacts start)
    {
        var reached = new List<FragmentFacts>();
        var seen = new HashSet<FragmentFacts>();
        Take(start.Spreads);
        for (var i = 0; i < reached.Count; i++)
            Take(reached[i].Spreads);

        return reached;

        void Take(IReadOnlyList<FragmentFacts> spreads)
        {
            for (var i = 0; i < spreads.Count; i++)
            {
                if (seen.Add(spreads[i]))
                    reached.Add(spreads[i]);
            }
        }
    }
}
