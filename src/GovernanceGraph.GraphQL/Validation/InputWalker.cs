using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Rules;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>The part of the walk that goes through variables, directives, arguments and their values, and knows which type each value is to have.</summary>
internal sealed class InputWalker(ValidationContext context)
{
    private readonly GraphQLSchema _schema = context.Schema;

    /// <summary>The definition being walked, which the variables used belong to.</summary>
    public DefinitionFacts Definition { get; set; } = null!;

    public void Walk(VariableDefinitionNode variable)
    {
        KnownTypeNamesRule.Check(context, variable.Type);
        var type = _schema.TryGetType(variable.Type, out var found) ? found : null;
        if (type is { IsInputType: false })
        {
            VariablesAreInputTypesRule.Report(context, variable, type);
            type = null;
        }

        if (variable.DefaultValue is { } value)
        {
            ValuesOfCorrectTypeRule.Check(context, value, type);
            Walk(value, type, null, hasDefault: false);
        }

        WalkDirectives(variable, DirectiveLocation.VariableDefinition);
    }

    public void WalkDirectives(SyntaxNode owner, DirectiveLocation location)
    {
        var directives = owner.Directives;
        if (directives.Count == 0)
            return;

        DocumentLimits.CheckDirectives(context, owner);
        UniqueDirectivesPerLocationRule.Check(context, directives);
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            _schema.TryGetDirective(directive.Name.Value, out var definition);
            KnownDirectivesRule.Check(context, directive, definition, location);
            UniqueArgumentNamesRule.Check(context, directive.Arguments);
            if (definition is not null)
            {
                KnownArgumentNamesRule.Check(context, directive, definition);
                ProvidedRequiredArgumentsRule.Check(context, directive, definition);
            }

            WalkArguments(directive.Arguments, definition?.Arguments);
        }
    }

    public void WalkArguments(FieldNode field, FieldDefinition? definition)
    {
        UniqueArgumentNamesRule.Check(context, field.Arguments);
        if (definition is not null)
        {
            KnownArgumentNamesRule.Check(context, field, definition);
            ProvidedRequiredArgumentsRule.Check(context, field, definition);
        }

        WalkArguments(field.Arguments, definition?.Arguments);
    }

    private void WalkArguments(IReadOnlyList<ArgumentNode> arguments, NamedCollection<InputValue>? definitions)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            InputValue? definition = null;
            definitions?.TryGet(argument.Name.Value, out definition);
            ValuesOfCorrectTypeRule.Check(context, argument.Value, definition?.Type);
            Walk(argument.Value, definition?.Type, null, definition?.DefaultValue is not null);
        }
    }

    private void Walk(ValueNode value, GraphQLType? type, InputObjectType? parent, bool hasDefault)
    {
        switch (value)
        {
            case VariableNode variable:
                Definition.Add(new VariableUsage(variable, type, parent, hasDefault));
                break;
            case ListValueNode list:
                var itemType = (type?.NullableType as ListType)?.OfType;
                for (var i = 0; i < list.Values.Count; i++)
                    Walk(list.Values[i], itemType, null, hasDefault: false);
                break;
            case ObjectValueNode obj:
                UniqueInputFieldNamesRule.Check(context, obj);
                WalkFields(obj, type);
                break;
        }
    }

    private void WalkFields(ObjectValueNode value, GraphQLType? type)
    {
        // A single object stands for a list of one (specification 3.11), so that the wrappers do not matter.
        var objectType = type?.Named as InputObjectType;
        for (var i = 0; i < value.Fields.Count; i++)
        {
            var field = value.Fields[i];
            InputValue? definition = null;
            objectType?.TryGetField(field.Name.Value, out definition);
            Walk(field.Value, definition?.Type, objectType, definition?.DefaultValue is not null);
        }
    }
}
