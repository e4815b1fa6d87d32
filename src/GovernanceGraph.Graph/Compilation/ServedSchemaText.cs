using System.Text;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>
/// Writes the served schema as SDL: what the model's file has as it stands, without its mapping, and what is generated for each label and
/// interface (design, "The schema: as written, and as served").
/// </summary>
internal sealed class ServedSchemaText(GraphSchema model)
{
    private const string PageArguments = "first: Int, after: String, last: Int, before: String";

    private readonly StringBuilder _text = new();

    public string Write()
    {
        var types = model.Interfaces.Select(type => new ServedType(type)).Concat(model.Labels.Select(label => new ServedType(label))).ToArray();
        var filtered = types.SelectMany(type => type.FilterableRelationships).Select(field => field.Target).ToHashSet();
        WriteQuery();
        foreach (var type in types)
        {
            WriteType(type);
            WriteConnection(type);
            WriteWhere(type);
            if (filtered.Contains(type.Name))
                WriteLinksWhere(type);
            WriteSort(type);
            WriteKeys(type);
        }

        WriteLabels();
        foreach (var definition in model.Document.Definitions.Where(IsServedAsItStands))
            _text.Append(Printer.Print(MappingRemover.Remove(definition))).Append("\n\n");
        return _text.ToString();
    }

    private bool IsServedAsItStands(DefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => type.Directive("node") is null && type.Name.Value != ServedNames.Query,
        InterfaceTypeDefinitionNode or DirectiveDefinitionNode => false,
        EnumTypeDefinitionNode type => type.Name.Value is not (nameof(Direction) or nameof(Presence)),
        _ => true,
    };

    private void WriteQuery()
    {
        var written = model.Document.Definitions.OfType<ObjectTypeDefinitionNode>().FirstOrDefault(type => type.Name.Value == ServedNames.Query);
        Open(written?.Description?.Value ?? "Questions to the record.", "type Query");
        foreach (var field in written?.Fields ?? [])
            _text.Append("  ").Append(Printer.Print(MappingRemover.Remove(field)).Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        foreach (var label in model.Labels)
        {
            Line($"The {label.Name} with this id.", $"{ServedNames.Single(label.Name)}({AsOf("id: ID!")}): {label.Name}");
            Line(label.Description, $"{label.Plural}({AsOf($"where: {ServedNames.Where(label.Name)}, sort: [{ServedNames.Sort(label.Name)}!], {PageArguments}")}): {ServedNames.Connection(label.Name)}!");
        }

        Close();
    }

    private static string AsOf(string arguments) => $"{arguments}, asOf: Date";

    private void WriteType(ServedType type)
    {
        var implements = type.Interfaces.Count == 0 ? string.Empty : $" implements {string.Join(" & ", type.Interfaces)}";
        Open(type.Description, $"{(type.IsInterface ? "interface" : "type")} {type.Name}{implements}");
        foreach (var property in type.Properties)
        {
            var name = property.IsList ? $"[{property.TypeName}!]" : property.TypeName;
            Line(property.Description, $"{property.Name}: {name}{(property.IsRequired ? "!" : string.Empty)}");
        }

        foreach (var field in type.Computed)
            Line(field.Description, field.Signature);
        foreach (var field in type.Relationships)
        {
            Line(field.Description, field.IsSingle
                ? $"{field.Name}: {ServedNames.Edge(field.Target)}"
                : $"{field.Name}(where: {ServedNames.Where(field.Target)}, sort: [{ServedNames.Sort(field.Target)}!], {PageArguments}): {ServedNames.Connection(field.Target)}!");
        }

        Close();
    }

    private void WriteConnection(ServedType type)
    {
        Open($"A list of {type.Name} entries, a page at a time.", $"type {ServedNames.Connection(type.Name)}");
        Line("How many there are on all pages.", "totalCount: Int!");
        Line("The entries of this page.", $"nodes: [{type.Name}!]!");
        Line("The entries of this page, each with its cursor and the link that leads to it.", $"edges: [{ServedNames.Edge(type.Name)}!]!");
        Line("Where this page lies.", "pageInfo: PageInfo!");
        Line("All entries, not this page's alone, counted by what they have in common; one group when nothing is named.", $"groups(by: [{ServedNames.Key(type.Name)}!]): [Group!]!");
        Close();
        Open($"One {type.Name} in a list or at the end of a link.", $"type {ServedNames.Edge(type.Name)}");
        Line("Marks its place, for `after` and `before`.", "cursor: String!");
        Line("The entry.", $"node: {type.Name}!");
        Line("The link that leads here; null in a list that no link leads to.", "link: Link");
        Close();
    }

    private void WriteWhere(ServedType type)
    {
        Open($"A condition on {type.Name}: all that is given must hold.", $"input {ServedNames.Where(type.Name)}");
        Line("All of these hold.", $"AND: [{ServedNames.Where(type.Name)}!]");
        Line("One of these holds.", $"OR: [{ServedNames.Where(type.Name)}!]");
        Line("This does not hold.", $"NOT: {ServedNames.Where(type.Name)}");
        Line("None of these has a value.", $"isNull: [{ServedNames.Key(type.Name)}!]");
        if (type.IsInterface)
            Line("Is of one of these labels.", "label: [Label!]");
        foreach (var property in type.Filterable)
        {
            if (WhereType(property) is { } where)
                Line(property.Description, $"{property.Name}: {where}");
        }

        Line("Cites one of these documents, by id.", "citedBy: [ID!]");
        Line("The link that leads to it; only where one does.", $"link: {GraphSchema.LinkTypeName}Where");
        foreach (var field in type.FilterableRelationships)
            Line(field.Description, $"{field.Name}: {ServedNames.LinksWhere(field.Target)}");
        Close();
    }

    private void WriteLinksWhere(ServedType type)
    {
        var end = ServedNames.Where(type.Name);
        Open($"A condition on links to {type.Name}: how many of them meet it.", $"input {ServedNames.LinksWhere(type.Name)}");
        Line("At least one does.", $"some: {end}");
        Line("None does.", $"none: {end}");
        Line("Every one does; true where there is none.", $"all: {end}");
        Line("Exactly one does.", $"single: {end}");
        Line("How many links there are.", "count: IntWhere");
        Close();
    }

    /// <summary>The input type that compares a property; null for one that is only read.</summary>
    public static string? WhereType(Property property)
    {
        if (property.Value is not null)
            return property is { IsList: false, TypeName: "Period" } ? "PeriodWhere" : null;
        return property.Column.Kind switch
        {
            ColumnKind.Enum => $"[{property.TypeName}!]",
            ColumnKind.Boolean => "Boolean",
            ColumnKind.Integer => "IntWhere",
            ColumnKind.Float => "FloatWhere",
            ColumnKind.Date => "DateWhere",
            _ => "StringWhere",
        };
    }

    private void WriteSort(ServedType type)
    {
        Open($"What a list of {type.Name} is sorted by: one property a key.", $"input {ServedNames.Sort(type.Name)} @oneOf");
        foreach (var property in type.Sortable)
            Line(property.Value is null ? property.Description : $"{property.Description} By its first day.", $"{property.Name}: SortDirection");
        Close();
    }

    private void WriteKeys(ServedType type)
    {
        Open($"What a list of {type.Name} can be counted by, and what may be missing.", $"enum {ServedNames.Key(type.Name)}");
        foreach (var property in type.Groupable)
            Line(property.TypeName is "Period" or "Date" ? $"{property.Description} By its year." : property.Description, ServedNames.KeyOf(property.Name));
        foreach (var field in type.GroupableRelationships)
            Line(field.Description, ServedNames.KeyOf(field.Name));
        Close();
    }

    private void WriteLabels()
    {
        Open("The kinds of things in the record.", "enum Label");
        foreach (var label in model.Labels)
            Line(label.Description, label.Name);
        Close();
    }

    private void Open(string? description, string header) => Describe(description, string.Empty).Append(header).Append(" {\n");

    private void Line(string? description, string line) => Describe(description).Append("  ").Append(line).Append('\n');

    private StringBuilder Describe(string? description, string indent = "  ")
    {
        if (description is not null)
            _text.Append(indent).Append(Printer.Print(new StringValueNode { Value = description })).Append('\n');
        return _text;
    }

    private void Close() => _text.Append("}\n\n");
}
