using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Model;

/// <summary>Gathers what the fields of all labels say of each relationship type.</summary>
internal sealed class RelationshipReader(
    IReadOnlyDictionary<string, EnumDefinition> enums,
    IEnumerable<(string Label, FieldDefinitionNode Field, IReadOnlyList<string> Targets)> fields,
    List<GraphQLError> errors)
{
    private readonly Dictionary<string, List<RelationshipEnds>> _ends = [];
    private readonly Dictionary<string, SortedSet<string>> _properties = [];
    private readonly HashSet<string> _leadsUp = [];

    /// <summary>The types in the order of the enum LinkType.</summary>
    public RelationshipType[] Read(PropertyLayout linkLayout)
    {
        if (!enums.TryGetValue("LinkType", out var types))
        {
            errors.Add(new GraphQLError("The schema has no enum LinkType, which names the relationship types."));
            return [];
        }

        var all = fields.ToArray();
        foreach (var (_, field, _) in all.Where(item => !types.Contains(item.Field.Directive("relationship")!.Text("type") ?? string.Empty)))
            Report(field, $"Unknown relationship type {field.Directive("relationship")!.Text("type")}; LinkType does not list it.");
        foreach (var (label, field, targets) in all)
            AddOut(label, field, targets, linkLayout);
        foreach (var (label, field, targets) in all)
            ApplyView(label, field, targets);
        return
        [
            .. types.Members.Select(member => new RelationshipType(
                member.Name,
                member.Description,
                _ends.GetValueOrDefault(member.Name) ?? [],
                _properties.GetValueOrDefault(member.Name) ?? [],
                _leadsUp.Contains(member.Name))),
        ];
    }

    private void AddOut(string label, FieldDefinitionNode field, IReadOnlyList<string> targets, PropertyLayout linkLayout)
    {
        var relationship = field.Directive("relationship")!;
        var direction = relationship.ReadDirection();
        var type = relationship.Text("type") ?? string.Empty;
        if (direction == Direction.In)
            return;
        if (relationship.IsTrue("up"))
            _leadsUp.Add(type);
        foreach (var property in relationship.Texts("properties"))
        {
            if (linkLayout.FindProperty(property) is null)
                Report(field, $"Type Link has no property {property}.");
            else if (!_properties.TryAdd(type, [property]))
                _properties[type].Add(property);
        }

        var ends = _ends.TryGetValue(type, out var known) ? known : _ends[type] = [];
        // A field that looks both ways joins a label with itself: the same thing, or what cannot hold beside it.
        var stored = direction == Direction.Both ? [label] : targets;
        foreach (var target in stored.Where(target => !ends.Exists(end => end.From == label && end.To == target)))
            ends.Add(new RelationshipEnds(label, target, AtMostOneOut: false, AtMostOneIn: false));
    }

    private void ApplyView(string label, FieldDefinitionNode field, IReadOnlyList<string> targets)
    {
        var relationship = field.Directive("relationship")!;
        var direction = relationship.ReadDirection();
        if (!_ends.TryGetValue(relationship.Text("type") ?? string.Empty, out var ends))
        {
            Report(field, $"No field with direction OUT says which labels {relationship.Text("type")} joins.");
            return;
        }

        var seen = ends.FindAll(end => direction == Direction.In
            ? end.To == label && targets.Contains(end.From)
            : end.From == label && targets.Contains(end.To));
        if (seen.Count == 0)
            Report(field, $"{label}.{field.Name.Value} shows {relationship.Text("type")} links that no field with direction OUT allows.");
        if (field.Type.Unwrap().IsList)
            return;
        foreach (var end in seen)
            ends[ends.IndexOf(end)] = direction == Direction.In ? end with { AtMostOneIn = true } : end with { AtMostOneOut = true };
    }

    private void Report(FieldDefinitionNode field, string message) =>
        errors.Add(new GraphQLError(message, [field.Location.ToSourceLocation()]));
}
