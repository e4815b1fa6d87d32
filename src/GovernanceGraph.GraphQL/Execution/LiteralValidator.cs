using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Says in what a literal is no value of an input type (specification, sections 3.5 to 3.12, input coercion, and 5.6).</summary>
internal sealed class LiteralValidator
{
    private readonly VariableValues? _variables;
    private readonly bool _hideSuggestions;
    private readonly List<LiteralError> _errors = [];

    private LiteralValidator(VariableValues? variables, bool hideSuggestions) => (_variables, _hideSuggestions) = (variables, hideSuggestions);

    /// <summary>All that is wrong with the literal; nothing when it can be coerced.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The values of the variables in the literal; null while they are not known, when variables pass.</param>
    /// <param name="hideSuggestions">Whether messages keep silent about names that resemble a misspelt one.</param>
    public static IReadOnlyList<LiteralError> Validate(
        ValueNode literal, GraphQLType type, VariableValues? variables = null, bool hideSuggestions = false)
    {
        LiteralValidator validator = new(variables, hideSuggestions);
        validator.Check(literal, type, null);
        return validator._errors;
    }

    private void Check(ValueNode literal, GraphQLType type, InputPath? path)
    {
        switch (literal, type)
        {
            case (VariableNode variable, _):
                CheckVariable(variable, type, path);
                break;
            case (NullValueNode, NonNullType):
                Report($"Expected value of non-null type \"{type}\" not to be null.", literal, path);
                break;
            case (NullValueNode, _):
                break;
            case (_, NonNullType nonNull):
                Check(literal, nonNull.OfType, path);
                break;
            case (ListValueNode list, ListType listType):
                for (int i = 0; i < list.Values.Count; i++)
                    Check(list.Values[i], listType.OfType, new InputPath(path, null, i));
                break;
            case (_, ListType listType):
                Check(literal, listType.OfType, path);
                break;
            case (ObjectValueNode value, InputObjectType inputObject):
                CheckFields(value, inputObject, path);
                break;
            case (_, InputObjectType):
                Report($"Expected value of type \"{type}\" to be an object, found: {Printer.PrintForError(literal)}.", literal, path);
                break;
            case (_, { IsInputType: false }):
                // A schema that has an output type here is refused for that.
                break;
            default:
                if (!LeafCoercion.TryCoerce(literal, (NamedType)type, _variables ?? VariableValues.Empty, _hideSuggestions, out _, out string? error))
                    Report(error, literal, path);
                break;
        }
    }

    private void CheckVariable(VariableNode variable, GraphQLType type, InputPath? path)
    {
        if (_variables is null || type is not NonNullType)
            return;

        string name = variable.Name.Value;
        if (!_variables.TryGet(name, out object? value))
            Report($"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.", variable, path);
        else if (value is null)
            Report($"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.", variable, path);
    }

    private void CheckFields(ObjectValueNode literal, InputObjectType type, InputPath? path)
    {
        foreach (InputValue field in type.Fields)
        {
            if (literal.Fields.LastOrDefault(node => node.Name.Value == field.Name) is { } node)
                CheckField(literal, node.Value, field, type, path);
            else if (field.IsRequired)
                Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {Printer.PrintForError(literal)}.", literal, path);
        }

        List<ObjectFieldNode> known = [];
        foreach (ObjectFieldNode node in literal.Fields)
        {
            if (type.Fields.Contains(node.Name.Value))
                known.Add(node);
            else
                ReportUnknown(literal, node, type, path);
        }

        if (type.IsOneOf)
            CheckOneOf(literal, known, type, path);
    }

    private void CheckField(ObjectValueNode literal, ValueNode value, InputValue field, InputObjectType type, InputPath? path)
    {
        if (value is VariableNode variable && _variables is not null)
        {
            string name = variable.Name.Value;
            bool provided = _variables.TryGet(name, out object? variableValue);
            if (type.IsOneOf && (!provided || variableValue is null))
            {
                string expected = provided ? "not to be null" : "to provide a runtime value";
                Report(
                    $"Expected variable \"${name}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" {expected}.", literal, path);
            }
            else if (!provided && !field.IsRequired)
            {
                return;
            }
        }

        Check(value, field.Type, new InputPath(path, field.Name, 0));
    }

    private void CheckOneOf(ObjectValueNode literal, List<ObjectFieldNode> known, InputObjectType type, InputPath? path)
    {
        bool isOne = known.Count == 1;
        if (!isOne || known[0].Value is NullValueNode)
        {
            Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
                literal,
                isOne ? new InputPath(path, known[0].Name.Value, 0) : path);
        }
    }

    private void ReportUnknown(ObjectValueNode literal, ObjectFieldNode node, InputObjectType type, InputPath? path)
    {
        string name = node.Name.Value;
        string suggestion = _hideSuggestions ? string.Empty : Suggestions.DidYouMean(name, type.Fields.Names);
        string found = suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
        Report($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {Printer.PrintForError(literal)}.", node, path);
    }

    private void Report(string message, SyntaxNode node, InputPath? path) => _errors.Add(new LiteralError(message, node, path));
}
