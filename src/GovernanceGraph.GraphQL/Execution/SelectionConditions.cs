using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Decides <c>@skip</c> and <c>@include</c> (specification 3.13.1 and 3.13.2) from the flags of a request.</summary>
internal sealed class SelectionConditions
{
    private readonly Dictionary<string, bool> _values = new(StringComparer.Ordinal);

    public SelectionConditions(IReadOnlyList<string> variables, IncludeFlags flags)
    {
        for (var i = 0; i < variables.Count; i++)
            _values.Add(variables[i], flags[i]);
    }

    /// <summary>Whether a selection with these directives is part of the operation: not skipped, and included.</summary>
    public bool Include(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            var excludedBy = directive.Name.Value switch
            {
                "skip" => true,
                "include" => false,
                _ => (bool?)null,
            };
            if (excludedBy is not null && ConditionOf(directive) is { } condition && ValueOf(condition) == excludedBy)
                return false;
        }

        return true;
    }

    /// <summary>The fragments of a document by name; the first where a document that was not validated has two.</summary>
    public static Dictionary<string, FragmentDefinitionNode> Fragments(DocumentNode document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                fragments.TryAdd(fragment.Name.Value, fragment);
        }

        return fragments;
    }

    /// <summary>The variables used in conditions of the operation and the fragments it reaches, in the order they are met.</summary>
    public static IReadOnlyList<string> Variables(OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        // Most operations have none; what a hostile one has is not searched through again and again.
        OrderedDictionary<string, bool>? variables = null;
        var pending = new Stack<SelectionSetNode>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        pending.Push(operation.SelectionSet);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                AddVariables(selection.Directives, ref variables);
                var below = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    FragmentSpreadNode spread when visited.Add(spread.Name.Value) =>
                        fragments.GetValueOrDefault(spread.Name.Value)?.SelectionSet,
                    _ => null,
                };
                if (below is not null)
                    pending.Push(below);
            }
        }

        return variables is null ? [] : [.. variables.Keys];
    }

    private static void AddVariables(IReadOnlyList<DirectiveNode> directives, ref OrderedDictionary<string, bool>? variables)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "skip" or "include" && ConditionOf(directive) is VariableNode variable)
                (variables ??= []).TryAdd(variable.Name.Value, true);
        }
    }

    private static ValueNode? ConditionOf(DirectiveNode directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == "if")
                return argument.Value;
        }

        return null;
    }

    private bool? ValueOf(ValueNode condition) => condition switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => _values.GetValueOrDefault(variable.Name.Value),
        _ => null,
    };
}
