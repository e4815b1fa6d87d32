using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.FieldMerging;
using GovernanceGraph.GraphQL.Validation.Rules;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>
/// The one walk over a document: knows at every place the type selected from, calls the rules that look at that place, and gathers what
/// the rules about the whole document need. Nesting is bounded by the parser, so that the walk may recurse.
/// </summary>
internal sealed class DocumentWalker(ValidationContext context)
{
    private readonly List<FieldUse> _pendingFields = [];
    private readonly InputWalker _inputs = new(context);
    private readonly GraphQLSchema _schema = context.Schema;
    private DocumentFacts _facts = null!;
    private DefinitionFacts _definition = null!;

    public void Walk(DocumentNode document)
    {
        ExecutableDefinitionsRule.Check(context, document);
        _facts = new DocumentFacts(_schema, document);
        UniqueOperationNamesRule.Check(context, _facts);
        LoneAnonymousOperationRule.Check(context, _facts);
        UniqueFragmentNamesRule.Check(context, _facts);

        foreach (var definition in _facts.Definitions)
        {
            _definition = _inputs.Definition = definition;
            if (definition is OperationFacts operation)
                Walk(operation);
            else
                Walk((FragmentFacts)definition);
        }

        DocumentLimits.Check(context, _facts);
        NoUnusedFragmentsRule.Check(context, _facts);
        NoFragmentCyclesRule.Check(context, _facts);
        NoUndefinedVariablesRule.Check(context, _facts);
        NoUnusedVariablesRule.Check(context, _facts);
        VariablesInAllowedPositionRule.Check(context, _facts);
        OverlappingFieldsCanBeMergedRule.Check(context, _facts);
    }

    private void Walk(OperationFacts operation)
    {
        var node = operation.Node;
        KnownOperationTypesRule.Check(context, node);
        SingleFieldSubscriptionsRule.Check(context, _facts, node);
        UniqueVariableNamesRule.Check(context, node);
        for (var i = 0; i < node.VariableDefinitions.Count; i++)
            _inputs.Walk(node.VariableDefinitions[i]);

        _inputs.WalkDirectives(node, LocationOf(node.Operation));
        WalkFields(node.SelectionSet, _schema.RootType(node.Operation));
    }

    private void Walk(FragmentFacts fragment)
    {
        KnownTypeNamesRule.Check(context, fragment.Node.TypeCondition);
        FragmentsOnCompositeTypesRule.Check(context, fragment);
        _inputs.WalkDirectives(fragment.Node, DirectiveLocation.FragmentDefinition);
        fragment.Fields = WalkFields(fragment.Node.SelectionSet, fragment.Type);
    }

    // The fields of a set follow those of its subsets, so that the end of the list is a stack of sets under way.
    private SelectionFields WalkFields(SelectionSetNode node, NamedType? parent)
    {
        var selection = new SelectionFields(_facts.Selections.Count);
        _facts.Selections.Add(selection);
        var first = _pendingFields.Count;
        WalkSelections(node, parent, selection);
        selection.Fields = CollectionsMarshal.AsSpan(_pendingFields)[first..].ToArray();
        _pendingFields.RemoveRange(first, _pendingFields.Count - first);
        return selection;
    }

    private void WalkSelections(SelectionSetNode node, NamedType? parent, SelectionFields into)
    {
        var selections = node.Selections;
        for (var i = 0; i < selections.Count; i++)
        {
            switch (selections[i])
            {
                case FieldNode field:
                    Walk(field, parent);
                    break;
                case InlineFragmentNode inline:
                    Walk(inline, parent, into);
                    break;
                case FragmentSpreadNode spread:
                    Walk(spread, parent, into);
                    break;
            }
        }
    }

    private void Walk(FieldNode field, NamedType? parent)
    {
        FieldDefinition? definition = null;
        if (parent is not null && !_schema.TryGetField(parent, field.Name.Value, out definition))
            FieldsOnCorrectTypeRule.Report(context, field, parent);

        if (field.Alias is not null)
            _definition.Aliases++;

        if (definition is not null)
        {
            ScalarLeafsRule.Check(context, field, definition.Type);
            NoSchemaIntrospectionRule.Check(context, field);
            MaxIntrospectionDepthRule.Check(context, _facts, field);
        }

        _inputs.WalkArguments(field, definition);
        _inputs.WalkDirectives(field, DirectiveLocation.Field);

        var type = definition?.Type.Named;
        var selection = field.SelectionSet is { } subfields ? WalkFields(subfields, type is { IsComposite: true } ? type : null) : null;
        _pendingFields.Add(new FieldUse(field, parent, definition, selection));
    }

    private void Walk(InlineFragmentNode inline, NamedType? parent, SelectionFields into)
    {
        var type = parent;
        if (inline.TypeCondition is { } condition)
        {
            KnownTypeNamesRule.Check(context, condition);
            type = _schema.TryGetType(condition.Name.Value, out var found) ? found : null;
            if (type is { IsComposite: false })
            {
                FragmentsOnCompositeTypesRule.Report(context, condition);
                type = null;
            }

            PossibleFragmentSpreadsRule.Check(context, inline, type, parent);
        }

        _inputs.WalkDirectives(inline, DirectiveLocation.InlineFragment);
        WalkSelections(inline.SelectionSet, type, into);
    }

    private void Walk(FragmentSpreadNode spread, NamedType? parent, SelectionFields into)
    {
        if (_facts.TryGetFragment(spread.Name.Value, out var fragment))
        {
            PossibleFragmentSpreadsRule.Check(context, spread, fragment.Type, parent);
            _definition.Add(fragment);
            into.Add(fragment);
        }
        else
        {
            KnownFragmentNamesRule.Report(context, spread);
        }

        _inputs.WalkDirectives(spread, DirectiveLocation.FragmentSpread);
    }

    private static DirectiveLocation LocationOf(OperationType operation) => operation switch
    {
        OperationType.Mutation => DirectiveLocation.Mutation,
        OperationType.Subscription => DirectiveLocation.Subscription,
        _ => DirectiveLocation.Query,
    };
}
