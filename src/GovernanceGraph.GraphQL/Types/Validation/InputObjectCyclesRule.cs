namespace GovernanceGraph.GraphQL.Types.Validation;

/// <summary>
/// Every input object can be given as a finite value: it does not need a value of itself through fields that must be given
/// (specification, sections 3.10, Circular References, and 3.10.1).
/// </summary>
internal sealed class InputObjectCyclesRule
{
    private readonly ErrorList _errors;
    private readonly HashSet<InputObjectType> _finite = [];
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValue> _path = [];
    private readonly Dictionary<InputObjectType, int> _pathIndexes = [];

    private InputObjectCyclesRule(ErrorList errors) => _errors = errors;

    public static void Check(GraphQLSchema schema, ErrorList errors)
    {
        InputObjectCyclesRule rule = new(errors);
        InputObjectType[] types = [.. schema.Defined<InputObjectType>()];
        rule.FindFinite(types);
        foreach (InputObjectType type in types)
            rule.ReportCycles(type);
    }

    // A type is finite when all it needs is; a OneOf Input Object when any of its fields is. Known ones make further ones known.
    private void FindFinite(InputObjectType[] types)
    {
        bool found = true;
        while (found)
        {
            found = false;
            foreach (InputObjectType type in types)
                found |= !_finite.Contains(type) && IsFinite(type) && _finite.Add(type);
        }
    }

    private bool IsFinite(InputObjectType type) => type.IsOneOf
        ? type.Fields.Count == 0 || type.Fields.Any(field => NeededBy(type, field) is not { } needed || _finite.Contains(needed))
        : type.Fields.All(field => NeededBy(type, field) is not { } needed || _finite.Contains(needed));

    private static InputObjectType? NeededBy(InputObjectType type, InputValue field) =>
        (type.IsOneOf ? field.Type : (field.Type as NonNullType)?.OfType) as InputObjectType;

    private void ReportCycles(InputObjectType type)
    {
        if (_finite.Contains(type) || !_visited.Add(type))
            return;

        _pathIndexes[type] = _path.Count;
        foreach (InputValue field in type.Fields)
        {
            if (NeededBy(type, field) is not { } needed || _finite.Contains(needed))
                continue;

            _path.Add(field);
            if (_pathIndexes.TryGetValue(needed, out int start))
                Report(needed, _path[start..]);
            else
                ReportCycles(needed);
            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndexes.Remove(type);
    }

    private void Report(InputObjectType type, List<InputValue> cycle) => _errors.Report(
        $"Input Object {type} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle)}.",
        cycle.Select(field => field.DefinitionNode));
}
