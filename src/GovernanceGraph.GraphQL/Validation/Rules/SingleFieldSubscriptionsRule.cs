using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// A subscription selects exactly one root field, which is no introspection field, and makes none of it depend on <c>@skip</c> or
/// <c>@include</c> (specification 5.2.4.1).
/// </summary>
internal static class SingleFieldSubscriptionsRule
{
    public static void Check(ValidationContext context, DocumentFacts facts, OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } rootType)
            return;

        var subscription = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        var selection = new RootSelection(context.Schema, facts, rootType);
        selection.Collect(operation.SelectionSet);
        if (selection.Conditions.Count > 0)
        {
            context.Report($"{subscription} must not use `@skip` or `@include` directives in the top level selection.", selection.Conditions);
            return;
        }

        if (selection.Fields.Count == 0)
            context.Report($"{subscription} must select one top level field.", operation.SelectionSet);
        else if (selection.Fields.Count > 1)
            context.Report($"{subscription} must select only one top level field.", selection.Fields.Skip(1).SelectMany(group => group.Value));

        foreach (var (_, nodes) in selection.Fields)
        {
            if (nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                context.Report($"{subscription} must not select an introspection top level field.", nodes);
        }
    }

    /// <summary>The fields that execution would collect for the root (specification 6.3.2), by response key.</summary>
    private sealed class RootSelection(GraphQLSchema schema, DocumentFacts facts, ObjectType rootType)
    {
        private readonly HashSet<string> _visitedFragments = [];

        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = [];

        /// <summary>The uses of <c>@skip</c> and <c>@include</c> met on the way.</summary>
        public List<DirectiveNode> Conditions { get; } = [];

        // With its own stack: a chain of fragments may be longer than the thread's stack is deep.
        public void Collect(SelectionSetNode root)
        {
            var open = new Stack<(SelectionSetNode Set, int Next)>();
            open.Push((root, 0));
            while (open.TryPop(out var top))
            {
                if (top.Next == top.Set.Selections.Count)
                    continue;

                open.Push((top.Set, top.Next + 1));
                if (Enter(top.Set.Selections[top.Next]) is { } inner)
                    open.Push((inner, 0));
            }
        }

        private SelectionSetNode? Enter(SelectionNode selection)
        {
            var condition = selection.Directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Skip.Name)
                ?? selection.Directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Include.Name);
            if (condition is not null)
            {
                Conditions.Add(condition);
                return null;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!Fields.TryGetValue(field.ResponseKey, out var nodes))
                        Fields.Add(field.ResponseKey, nodes = []);
                    nodes.Add(field);
                    return null;
                case InlineFragmentNode inline:
                    return Applies(inline.TypeCondition) ? inline.SelectionSet : null;
                case FragmentSpreadNode spread when facts.TryGetFragment(spread.Name.Value, out var fragment):
                    return Applies(fragment.Node.TypeCondition) && _visitedFragments.Add(spread.Name.Value) ? fragment.Node.SelectionSet : null;
                default:
                    return null;
            }
        }

        private bool Applies(NamedTypeNode? condition) =>
            condition is null
            || (schema.TryGetType(condition.Name.Value, out var type) && (type == rootType || schema.IsSubType(type, rootType)));
    }
}
