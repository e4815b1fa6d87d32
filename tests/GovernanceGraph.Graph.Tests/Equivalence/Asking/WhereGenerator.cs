using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>
/// Conditions of every kind that the served schema has, mostly true of something that is there: a witness is chosen, and the condition says
/// what is known of it.
/// </summary>
internal sealed class WhereGenerator(ServedSchema served, RecordedGraph graph, RandomValues values, Coverage coverage)
{
    private const int Deepest = 3;
    private const int UsuallyDeepest = 1;

    private readonly OperandGenerator _operands = new(graph, values);

    /// <summary>A condition on the entries of a list.</summary>
    public JsonObject Where(InputObjectType input, bool hasLink) => Node(input, Type(input), null, hasLink, through: null, values.Chance(25) ? Deepest : UsuallyDeepest);

    /// <summary>A condition on one text.</summary>
    public JsonObject Text(InputObjectType input, string? sample) => _operands.Comparisons(input, ColumnKind.Text, sample, coverage);

    private ServedType Type(InputObjectType input) => served.FindType(input.Name[..^"Where".Length])!;

    private JsonObject Node(InputObjectType input, ServedType type, GraphNode? witness, bool hasLink, GraphLink? through, int depth)
    {
        if (witness is null || values.Chance(10))
            witness = _operands.Witness(type);
        var where = new JsonObject();
        for (var i = values.Chance(65) ? 1 : 2; i > 0; i--)
        {
            var field = coverage.Pick(input.Fields.Where(field => IsSensible(field, hasLink, depth)).ToArray(), field => field.Coordinate);
            coverage.Note(field.Coordinate);
            where[field.Name] = NodeCondition(field, input, type, witness, hasLink, through, depth);
        }

        return where;
    }

    // A link in a root list is refused, and so is what is nested too deeply to be told apart from anything.
    private bool IsSensible(InputValue field, bool hasLink, int depth) => field.Name switch
    {
        "link" => hasLink || values.Chance(3),
        "AND" or "OR" or "NOT" => depth > 0,
        _ => depth > 0 || field.Type.Named.Name is not { } name || !name.EndsWith("LinksWhere", StringComparison.Ordinal),
    };

    private JsonNode? NodeCondition(InputValue field, InputObjectType input, ServedType type, GraphNode? witness, bool hasLink, GraphLink? through, int depth) => field.Name switch
    {
        "AND" => Several(() => Node(input, type, witness, hasLink, through, depth - 1)),
        "OR" => Several(() => Node(input, type, values.Chance(50) ? witness : null, hasLink, through, depth - 1)),
        "NOT" => Node(input, type, null, hasLink, null, depth - 1),
        "isNull" => _operands.Words((EnumType)field.Type.Named, 2),
        "label" => _operands.Words((EnumType)field.Type.Named, 3, witness?.Label.Name),
        "citedBy" => _operands.Ids("Document", witness?.Texts("citations.document")),
        "link" => Link((InputObjectType)field.Type.Named, through, depth),
        _ when type.FindRelationship(field.Name) is { } relationship => Links((InputObjectType)field.Type.Named, relationship, witness, depth - 1),
        _ => Property(field, type.FindProperty(field.Name)!, column => witness is null ? null : witness.ValueOf(column)),
    };

    private JsonObject Links(InputObjectType input, RelationshipField relationship, GraphNode? witness, int depth)
    {
        var related = witness is null ? [] : graph.Related(witness, relationship);
        var where = new JsonObject();
        for (var i = values.Chance(85) ? 1 : 2; i > 0; i--)
        {
            var field = coverage.Pick(input.Fields, field => field.Coordinate);
            coverage.Note(field.Coordinate);
            var (link, end) = related.Count == 0 ? default : values.One(related);
            where[field.Name] = (InputObjectType)field.Type.Named is var inner && field.Name == "count"
                ? _operands.Comparisons(inner, ColumnKind.Integer, related.Count, coverage, allowsNull: values.Chance(3))
                : values.Chance(20) ? [] : Node(inner, Type(inner), end, hasLink: true, link, depth);
        }

        return where;
    }

    private JsonObject Link(InputObjectType input, GraphLink? witness, int depth)
    {
        witness ??= graph.Links.Count == 0 ? null : values.One(graph.Links);
        var layout = served.Model.LinkLayout;
        var where = new JsonObject();
        for (var i = values.Chance(70) ? 1 : 2; i > 0; i--)
        {
            var field = coverage.Pick(input.Fields.Where(field => depth > 0 || field.Name is not ("AND" or "OR" or "NOT")).ToArray(), field => field.Coordinate);
            coverage.Note(field.Coordinate);
            where[field.Name] = field.Name switch
            {
                "AND" or "OR" => Several(() => Link(input, witness, depth - 1)),
                "NOT" => Link(input, null, depth - 1),
                "type" => _operands.Words((EnumType)field.Type.Named, 3, witness?.Type.Name),
                "citedBy" => _operands.Ids("Document", (string[]?)witness?.Values[layout.FindColumn("citations.document")!.Index]),
                _ => Property(field, layout.FindProperty(field.Name)!, column => witness?.Values[column.Index]),
            };
        }

        return where;
    }

    private JsonNode? Property(InputValue field, Property property, Func<Column, object?> read)
    {
        if (values.Chance(1) && values.Chance(50))
            return null;
        if (property.Value is { } type)
        {
            var where = new JsonObject();
            var inner = (InputObjectType)field.Type.Named;
            var part = coverage.Pick(inner.Fields, item => item.Coordinate);
            coverage.Note(part.Coordinate);
            var column = property.Columns[type.Fields.ToList().FindIndex(item => item.Name == part.Name)];
            where[part.Name] = _operands.Comparisons((InputObjectType)part.Type.Named, column.Kind, read(column), coverage);
            return where;
        }

        return field.Type.Named switch
        {
            InputObjectType comparisons => _operands.Comparisons(comparisons, property.Column.Kind, read(property.Column), coverage),
            EnumType words => _operands.Words(words, 3, OperandGenerator.Sample(read(property.Column), values) as string),
            _ => read(property.Column) is bool flag && values.Chance(80) ? flag : values.Chance(50),
        };
    }

    private JsonArray Several(Func<JsonObject> condition) => [.. Enumerable.Range(0, values.Chance(5) ? 0 : 1 + values.Below(2)).Select(_ => (JsonNode)condition())];
}
