using System.Text;
using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>
/// Reads the changes of lines: each is a <see cref="GraphNode"/>, a <see cref="GraphLink"/>, a <see cref="RemovedNode"/> or a
/// <see cref="RemovedLink"/>. What does not fit the schema is a <see cref="FormatException"/> with the message for the reader. It is used by
/// one thread at a time.
/// </summary>
internal sealed class ChangeReader
{
    // What short texts are remembered as: names and ids, and days.
    private static readonly object Names = new();
    private static readonly object Days = new();

    private readonly GraphSchema _schema;
    private readonly Dictionary<string, WrittenLayout> _nodes;
    private readonly WrittenLayout _links;
    private readonly ReadPieces _read = new();
    private readonly ValuesReader _values;

    public ChangeReader(GraphSchema schema)
    {
        _schema = schema;
        _nodes = schema.Labels.ToDictionary(label => label.Name, label => new WrittenLayout(label.Layout));
        _links = new WrittenLayout(schema.LinkLayout);
        _values = new ValuesReader(_read);
    }

    /// <summary>Reads a change; the reader ends at its end.</summary>
    /// <param name="json">At the beginning of the change.</param>
    /// <param name="line">All that the reader reads.</param>
    /// <param name="origin">Whose change it is.</param>
    public object Read(ref Utf8JsonReader json, ReadOnlySpan<byte> line, Origin origin)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw new FormatException("a change is an object");
        var written = default(WrittenChange);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            ReadProperty(ref json, line, ref written);
        return written switch
        {
            { Node: not null } => ToNode(ref written, line, origin),
            { Link: not null } => ToLink(ref written, line, origin),
            { RemovedNode: { } id } => new RemovedNode(id),
            { RemovedLink: { } id } => new RemovedLink(id),
            _ => throw new FormatException("a change is a `node`, a `link`, a `removedNode` or a `removedLink`"),
        };
    }

    private void ReadProperty(ref Utf8JsonReader json, ReadOnlySpan<byte> line, ref WrittenChange written)
    {
        if (json.ValueTextEquals("node"u8))
            written.Node = ReadName(ref json, line, "node");
        else if (json.ValueTextEquals("label"u8))
            written.Label = ReadName(ref json, line, "label");
        else if (json.ValueTextEquals("link"u8))
            written.Link = ReadText(ref json, "link");
        else if (json.ValueTextEquals("type"u8))
            written.Type = ReadName(ref json, line, "type");
        else if (json.ValueTextEquals("from"u8))
            written.From = ReadName(ref json, line, "from");
        else if (json.ValueTextEquals("to"u8))
            written.To = ReadName(ref json, line, "to");
        else if (json.ValueTextEquals("revision"u8))
            written.Revision = ReadRevision(ref json);
        else if (json.ValueTextEquals("attestedOn"u8))
            written.AttestedOn = ReadDays(ref json, line);
        else if (json.ValueTextEquals("values"u8))
            ReadValues(ref json, line, ref written);
        else if (json.ValueTextEquals("removedNode"u8))
            written.RemovedNode = ReadText(ref json, "removedNode");
        else if (json.ValueTextEquals("removedLink"u8))
            written.RemovedLink = ReadText(ref json, "removedLink");
        else
            json.Skip();
    }

    // Values are read where they stand if what they belong to is known by then, as it is in the files that we write.
    private void ReadValues(ref Utf8JsonReader json, ReadOnlySpan<byte> line, ref WrittenChange written)
    {
        json.Read();
        (written.ValuesAt, written.ReadAs) = ((int)json.TokenStartIndex, null);
        if (written is { Node: not null, Label: { } label })
            written.ReadAs = _nodes.GetValueOrDefault(label);
        else if (written is { Node: null, Link: not null })
            written.ReadAs = _links;
        if (written.ReadAs is { } layout)
            (written.Values, written.Folds) = _values.Read(ref json, line, layout, written.Label ?? "a link");
        else
            json.Skip();
    }

    private GraphNode ToNode(ref WrittenChange written, ReadOnlySpan<byte> line, Origin origin)
    {
        var id = written.Node!;
        if (!TextRules.IsId(id))
            throw new FormatException($"`{id}` is no id");
        var name = written.Label ?? throw Lacks("label");
        var label = _schema.FindLabel(name)
            ?? throw new FormatException($"unknown label `{name}`{NearestName.Ask(name, _schema.Labels.Select(known => known.Name))}");
        var layout = _nodes[name];
        var (values, folds) = Row(ref written, line, layout, name);
        values[layout.Id] = id;
        layout.Check(id, values);
        return new GraphNode
        {
            Label = label,
            Id = id,
            Values = values,
            Folds = folds,
            Tokens = ColumnValues.Tokens(label.Layout, values, folds),
            AttestedOn = written.AttestedOn ?? throw LacksDays(),
            Origin = origin,
            Revision = written.Revision ?? throw LacksRevision(),
        };
    }

    private GraphLink ToLink(ref WrittenChange written, ReadOnlySpan<byte> line, Origin origin)
    {
        var name = written.Type ?? throw Lacks("type");
        var type = _schema.FindRelationship(name)
            ?? throw new FormatException($"unknown relationship `{name}`{NearestName.Ask(name, _schema.Relationships.Select(known => known.Name))}");
        var (values, folds) = Row(ref written, line, _links, "a link");
        _links.Check(written.Link!, values);
        return new GraphLink
        {
            Type = type,
            Id = written.Link!,
            From = written.From ?? throw Lacks("from"),
            To = written.To ?? throw Lacks("to"),
            Values = values,
            Folds = folds,
            AttestedOn = written.AttestedOn ?? throw LacksDays(),
            Origin = origin,
            Revision = written.Revision ?? throw LacksRevision(),
        };
    }

    private (object?[] Values, object?[] Folds) Row(ref WrittenChange written, ReadOnlySpan<byte> line, WrittenLayout layout, string owner)
    {
        if (written.ReadAs == layout)
            return (written.Values!, written.Folds!);
        if (written.ValuesAt == 0)
            throw new FormatException(ValuesReader.Missing);
        var rest = line[written.ValuesAt..];
        var json = new Utf8JsonReader(rest);
        json.Read();
        return _values.Read(ref json, rest, layout, owner);
    }

    private static string ReadText(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType == JsonTokenType.String ? json.GetString()! : throw Lacks(name);
    }

    // Ids and names of labels and types come again: each is one string while it is remembered.
    private string ReadName(ref Utf8JsonReader json, ReadOnlySpan<byte> line, string name)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.String)
            throw Lacks(name);
        var piece = ValuesReader.Piece(ref json, line);
        if (_read.TryFind(Names, piece, out var text, out _))
            return (string)text!;
        var read = json.GetString()!;
        _read.Remember(Names, piece, read, null);
        return read;
    }

    private static int ReadRevision(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var revision) ? revision : throw LacksRevision();
    }

    private string[] ReadDays(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
            throw LacksDays();
        var piece = ValuesReader.Piece(ref json, line);
        if (_read.TryFind(Days, piece, out var days, out _))
            return (string[])days!;
        var list = new Utf8JsonReader(piece);
        list.Read();
        var read = new List<string>();
        while (list.Read() && list.TokenType != JsonTokenType.EndArray)
        {
            var element = ValuesReader.Piece(ref list, piece);
            read.Add(list.TokenType == JsonTokenType.String && list.GetString() is { } day && TextRules.IsDate(day)
                ? day
                : throw new FormatException($"`attestedOn` holds no date in {Encoding.UTF8.GetString(element)}"));
        }

        string[] all = [.. read];
        _read.Remember(Days, piece, all, null);
        return all;
    }

    private static FormatException Lacks(string name) => new($"a change lacks its `{name}`");

    private static FormatException LacksDays() => new("a node or link has `attestedOn`, a list of dates");

    private static FormatException LacksRevision() => new("a node or link has a whole number `revision`");
}
