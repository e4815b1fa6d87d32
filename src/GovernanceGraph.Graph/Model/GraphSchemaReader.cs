using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Model;

/// <summary>
/// Reads the model from its SDL. It is read as syntax: types leave out the fields of their interfaces, which the served schema repeats.
/// </summary>
internal sealed class GraphSchemaReader(DocumentNode document)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, ObjectTypeDefinitionNode> _types = [];
    private readonly Dictionary<string, InterfaceTypeDefinitionNode> _interfaces = [];
    private readonly Dictionary<string, EnumDefinition> _enums = [];
    private readonly Dictionary<string, ValueType> _values = [];

    public GraphSchema Read()
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case ObjectTypeDefinitionNode type:
                    _types[type.Name.Value] = type;
                    break;
                case InterfaceTypeDefinitionNode type:
                    _interfaces[type.Name.Value] = type;
                    break;
                case EnumTypeDefinitionNode type:
                    _enums[type.Name.Value] = new EnumDefinition(
                        type.Name.Value,
                        type.Description?.Value,
                        [.. type.Values.Select(value => new EnumMember(value.Name.Value, value.Description?.Value))]);
                    break;
            }
        }

        foreach (var type in _types.Values.Where(type => type.Directive("value") is not null))
            _values[type.Name.Value] = ReadValue(type);

        var labels = LabelTypes.Select(ReadLabel).ToArray();
        var interfaces = _interfaces.Values.Select(type => ReadInterface(type, labels)).ToArray();
        var linkLayout = ReadLinkLayout();
        var relationships = new RelationshipReader(_enums, LabelFieldsWithRelationships(), _errors).Read(linkLayout);
        Check(labels, interfaces);
        if (_errors.Count > 0)
            throw new GraphSchemaException(_errors);
        return new GraphSchema(document, labels, interfaces, relationships, [.. _enums.Values], [.. _values.Values], linkLayout);
    }

    private IEnumerable<ObjectTypeDefinitionNode> LabelTypes => _types.Values.Where(type => type.Directive("node") is not null);

    private ValueType ReadValue(ObjectTypeDefinitionNode type)
    {
        var fields = new List<ValueField>();
        foreach (var field in type.Fields)
        {
            var (name, isList, isRequired) = field.Type.Unwrap();
            if (isList)
                Report(field, $"Value {type.Name.Value} has a list {field.Name.Value}; a value's fields are plain.");
            var label = _types.TryGetValue(name, out var target) && target.Directive("node") is not null ? name : null;
            var kind = label is null ? ScalarKind(name) : ColumnKind.Id;
            if (kind is null)
                Report(field, $"{type.Name.Value}.{field.Name.Value} has type {name}, which is neither a scalar, an enum nor a label.");
            fields.Add(new ValueField(field.Name.Value, field.Description?.Value, kind ?? ColumnKind.Text, _enums.GetValueOrDefault(name), isRequired, label));
        }

        return new ValueType(type.Name.Value, type.Description?.Value, fields);
    }

    private NodeLabel ReadLabel(ObjectTypeDefinitionNode type)
    {
        var node = type.Directive("node")!;
        var fields = AllFields(type.Name.Value, type.Fields, type.Interfaces);
        return new NodeLabel(
            type.Name.Value,
            type.Description?.Value,
            node.Text("plural") ?? type.Name.Value,
            Enum.TryParse<Presence>(node.Text("presence"), ignoreCase: true, out var presence) ? presence : Presence.Record,
            new PropertyLayout(ReadProperties(fields)),
            [.. InterfacesOf(type.Interfaces)],
            [.. ReadRelationships(fields)],
            [.. ReadComputed(fields)]);
    }

    private NodeInterface ReadInterface(InterfaceTypeDefinitionNode type, NodeLabel[] labels)
    {
        var name = type.Name.Value;
        var fields = AllFields(name, type.Fields, type.Interfaces);
        return new NodeInterface(
            name,
            type.Description?.Value,
            [.. InterfacesOf(type.Interfaces)],
            [.. labels.Where(label => label.Interfaces.Contains(name))],
            new PropertyLayout(ReadProperties(fields)).Properties,
            [.. ReadRelationships(fields)],
            [.. ReadComputed(fields)]);
    }

    // The fields of the interfaces come first, Node's before all, so that common properties lie at the same columns everywhere.
    private List<FieldDefinitionNode> AllFields(string owner, IReadOnlyList<FieldDefinitionNode> own, IReadOnlyList<NamedTypeNode> interfaces)
    {
        var fields = new List<FieldDefinitionNode>();
        foreach (var name in InterfacesOf(interfaces).Reverse())
        {
            if (_interfaces.TryGetValue(name, out var type))
                fields.AddRange(type.Fields.Where(field => !fields.Exists(other => other.Name.Value == field.Name.Value)));
        }

        foreach (var field in own)
        {
            if (fields.Exists(other => other.Name.Value == field.Name.Value))
                Report(field, $"{owner}.{field.Name.Value} is defined twice, or repeats a field of an interface.");
            else
                fields.Add(field);
        }

        return fields;
    }

    private IEnumerable<string> InterfacesOf(IReadOnlyList<NamedTypeNode> interfaces)
    {
        foreach (var type in interfaces)
        {
            if (!_interfaces.ContainsKey(type.Name.Value))
                Report(type, $"Unknown interface {type.Name.Value}.");
        }

        return interfaces.Select(type => type.Name.Value).OrderBy(name => name == GraphSchema.NodeInterfaceName);
    }

    private IEnumerable<PropertyDeclaration> ReadProperties(IEnumerable<FieldDefinitionNode> fields) =>
        fields.Where(field => field.Directive("relationship") is null && field.Directive("computed") is null).Select(ReadProperty);

    private PropertyDeclaration ReadProperty(FieldDefinitionNode field)
    {
        var (name, isList, isRequired) = field.Type.Unwrap();
        var value = _values.GetValueOrDefault(name);
        var kind = ScalarKind(name);
        if (value is null && kind is null)
            Report(field, $"Property {field.Name.Value} has type {name}; expected a scalar, an enum, a type with @value, or one of @relationship and @computed.");
        return new PropertyDeclaration(field.Name.Value, name)
        {
            Description = field.Description?.Value,
            Kind = kind ?? ColumnKind.Text,
            Enum = _enums.GetValueOrDefault(name),
            Value = value,
            IsList = isList,
            IsRequired = isRequired,
            IsIndexed = field.Directive("index") is not null,
            SearchWeight = field.Directive("search")?.Integer("weight"),
            IsReadOnly = field.Directive("readOnly") is not null,
            DerivedBy = field.Directive("derived")?.Text("by"),
        };
    }

    private IEnumerable<RelationshipField> ReadRelationships(IEnumerable<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            if (field.Directive("relationship") is not { } relationship)
                continue;
            var (target, isList, _) = field.Type.Unwrap();
            yield return new RelationshipField(
                field.Name.Value,
                field.Description?.Value,
                relationship.Text("type") ?? string.Empty,
                relationship.ReadDirection(),
                target,
                relationship.Texts("to") is { Count: > 0 } to ? to : LabelNames(target),
                !isList,
                field.Directive("readOnly") is not null);
        }
    }

    private static IEnumerable<ComputedField> ReadComputed(IEnumerable<FieldDefinitionNode> fields) =>
        from field in fields
        let computed = field.Directive("computed")
        where computed is not null
        select new ComputedField(field.Name.Value, field.Description?.Value, computed.Text("by") ?? string.Empty, Signature(field));

    private static string Signature(FieldDefinitionNode field) => field.Arguments.Count == 0
        ? $"{field.Name.Value}: {Printer.Print(field.Type)}"
        : $"{field.Name.Value}({string.Join(", ", field.Arguments.Select(Printer.Print))}): {Printer.Print(field.Type)}";

    private string[] LabelNames(string target)
    {
        if (_types.ContainsKey(target))
            return [target];
        return [.. LabelTypes.Where(type => type.Interfaces.Any(name => name.Name.Value == target)).Select(type => type.Name.Value)];
    }

    private PropertyLayout ReadLinkLayout()
    {
        if (!_types.TryGetValue(GraphSchema.LinkTypeName, out var link))
        {
            Report(document, $"The schema has no type {GraphSchema.LinkTypeName}, which describes every link.");
            return new PropertyLayout([]);
        }

        return new PropertyLayout(ReadProperties(link.Fields.Where(field => !IsStructural(field))));
    }

    // What a link is made of is no property of it: its id, its type and its ends.
    private bool IsStructural(FieldDefinitionNode field) => field.Name.Value is "id" or "type" || _interfaces.ContainsKey(field.Type.Unwrap().Name);

    private IEnumerable<(string Label, FieldDefinitionNode Field, IReadOnlyList<string> Targets)> LabelFieldsWithRelationships() =>
        from type in LabelTypes
        from field in AllFields(type.Name.Value, type.Fields, type.Interfaces)
        let relationship = field.Directive("relationship")
        where relationship is not null
        let to = relationship.Texts("to")
        select (type.Name.Value, field, to.Count > 0 ? to : LabelNames(field.Type.Unwrap().Name));

    private void Check(NodeLabel[] labels, NodeInterface[] interfaces)
    {
        if (!interfaces.Any(type => type.Name == GraphSchema.NodeInterfaceName))
            Report(document, $"The schema has no interface {GraphSchema.NodeInterfaceName}, which every label implements.");
        foreach (var label in labels.Where(label => !label.Interfaces.Contains(GraphSchema.NodeInterfaceName)))
            Report(_types[label.Name], $"Label {label.Name} does not implement {GraphSchema.NodeInterfaceName}.");
        foreach (var plural in labels.GroupBy(label => label.Plural).Where(group => group.Count() > 1))
            Report(_types[plural.Last().Name], $"Plural {plural.Key} is used by {string.Join(" and ", plural.Select(label => label.Name))}.");
    }

    private ColumnKind? ScalarKind(string typeName) => typeName switch
    {
        "String" => ColumnKind.Text,
        "ID" => ColumnKind.Id,
        "Int" => ColumnKind.Integer,
        "Float" => ColumnKind.Float,
        "Boolean" => ColumnKind.Boolean,
        "Date" => ColumnKind.Date,
        _ => _enums.ContainsKey(typeName) ? ColumnKind.Enum : null,
    };

    private void Report(SyntaxNode node, string message) =>
        _errors.Add(new GraphQLError(message, [node.Location.ToSourceLocation()]));
}
