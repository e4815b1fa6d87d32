using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>The default of an input field does not need that same default (specification, section 3.10, InputFieldDefaultValueHasCycle).</summary>
internal sealed class DefaultValueCyclesRule
{
    private readonly ErrorList _errors;
    private readonly HashSet<InputValue> _visited = [];
    private readonly List<InputValue> _path = [];

    private DefaultValueCyclesRule(ErrorList errors) => _errors = errors;

    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        DefaultValueCyclesRule rule = new(errors);
        foreach (InputObjectType type in schema.Defined<InputObjectType>())
            rule.FollowMissingFields(type, []);
    }

    private void Follow(InputObjectType type, ValueNode literal)
    {
        switch (literal)
        {
            case ListValueNode list:
                foreach (ValueNode item in list.Values)
                    Follow(type, item);
                break;
            case ObjectValueNode value:
                FollowMissingFields(type, value.Fields);
                break;
        }
    }

    // A field that the value leaves out takes its own default.
    private void FollowMissingFields(InputObjectType type, IReadOnlyList<ObjectFieldNode> given)
    {
        foreach (InputValue field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType)
                continue;

            if (given.LastOrDefault(node => node.Name.Value == field.Name) is { } node)
                Follow(fieldType, node.Value);
            else
                FollowDefault(field, fieldType);
        }
    }

    private void FollowDefault(InputValue field, InputObjectType fieldType)
    {
        if (field.DefaultValue is null)
            return;

        int start = _path.IndexOf(field);
        if (start >= 0)
        {
            Report(field, _path[(start + 1)..]);
        }
        else if (_visited.Add(field))
        {
            _path.Add(field);
            Follow(fieldType, field.DefaultValue);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Report(InputValue field, List<InputValue> via)
    {
        string through = via.Count > 0 ? $" via the default values of: {string.Join(", ", via)}" : string.Empty;
        _errors.Report(
            $"Invalid circular reference. The default value of Input Object field {field} references itself{through}.",
            via.Prepend(field).Select(input => input.DefinitionNode?.DefaultValue));
    }
}
