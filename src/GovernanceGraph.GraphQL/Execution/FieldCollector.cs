using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The field nodes that answer one response key, in document order.</summary>
internal sealed record FieldGroup(string ResponseKey, List<FieldNode> Nodes);

/// <summary>
/// Collects the fields of selection sets for one concrete type (specification 6.3.2, CollectFields and CollectSubfields). It walks with a
/// stack of its own: fragments that spread each other in a long chain do not deepen the thread's.
/// </summary>
internal sealed class FieldCollector(
    GraphQLSchema schema,
    Dictionary<string, FragmentDefinitionNode> fragments,
    SelectionConditions conditions,
    CompilerLimits limits)
{
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next)> _pending = new();
    private readonly HashSet<FragmentDefinitionNode> _visited = [];
    private readonly Dictionary<string, FieldGroup> _byKey = new(StringComparer.Ordinal);
    private int _selections;

    /// <summary>
    /// Whether the last collection met a fragment that applies to some types of its parent and not to others; if not, the result holds
    /// for all of them.
    /// </summary>
    public bool DependsOnType { get; private set; }

    /// <summary>The groups of fields in the order their response keys are first met.</summary>
    /// <exception cref="GraphQLRequestException">More selections were looked at than <see cref="CompilerLimits.MaxSelections"/> allows.</exception>
    public List<FieldGroup> Collect(ReadOnlySpan<SelectionSetNode> sets, NamedType parent, ObjectType concrete)
    {
        DependsOnType = false;
        _visited.Clear();
        _byKey.Clear();
        var groups = new List<FieldGroup>();
        foreach (var set in sets)
        {
            _pending.Push((set.Selections, 0));
            while (_pending.TryPop(out var at))
            {
                if (at.Next == at.Selections.Count)
                    continue;
                _pending.Push((at.Selections, at.Next + 1));
                Take(at.Selections[at.Next], groups, parent, concrete);
            }
        }

        return groups;
    }

    /// <summary>Counts selections that were looked at.</summary>
    /// <exception cref="GraphQLRequestException">They are more than <see cref="CompilerLimits.MaxSelections"/> allows.</exception>
    public void Count(int selections)
    {
        _selections += selections;
        if (_selections > limits.MaxSelections)
        {
            throw OperationCompiler.RequestError(
                "The operation merges too many selections: over all types and places, its fields and fragments come to more than "
                + $"{limits.MaxSelections}, the limit MaxSelections.",
                code: GraphQLErrorCodes.LimitExceeded);
        }
    }

    private void Take(SelectionNode selection, List<FieldGroup> groups, NamedType parent, ObjectType concrete)
    {
        Count(1);
        if (!conditions.Include(selection.Directives))
            return;
        switch (selection)
        {
            case FieldNode field:
                AddTo(groups, field);
                break;
            case InlineFragmentNode inline:
                if (inline.TypeCondition is null || Applies(inline.TypeCondition, parent, concrete))
                    _pending.Push((inline.SelectionSet.Selections, 0));
                break;
            case FragmentSpreadNode spread:
                if (fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, parent, concrete)
                    && _visited.Add(fragment))
                {
                    _pending.Push((fragment.SelectionSet.Selections, 0));
                }

                break;
        }
    }

    private void AddTo(List<FieldGroup> groups, FieldNode field)
    {
        var key = field.ResponseKey;
        if (!_byKey.TryGetValue(key, out var group))
        {
            group = new FieldGroup(key, []);
            _byKey.Add(key, group);
            groups.Add(group);
        }

        group.Nodes.Add(field);
    }

    // DoesFragmentTypeApply (specification 6.3.2).
    private bool Applies(NamedTypeNode condition, NamedType parent, ObjectType concrete)
    {
        if (!schema.TryGetType(condition.Name.Value, out var type))
            return false;
        if (ReferenceEquals(type, parent))
            return true;
        if (parent.IsAbstract && !(type.IsAbstract && schema.IsSubType(type, parent)))
            DependsOnType = true;
        return ReferenceEquals(type, concrete) || (type.IsAbstract && schema.IsSubType(type, concrete));
    }
}
