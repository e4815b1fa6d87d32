using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>A node or link while it is put together from its drafts.</summary>
internal abstract class StatementDraft(PropertyLayout layout, string id, SourcePosition? at)
{
    private readonly SourcePosition?[] _writtenAt = new SourcePosition?[layout.Columns.Count];
    private readonly bool[] _isWritten = new bool[layout.Columns.Count];

    public PropertyLayout Layout { get; } = layout;

    public string Id { get; } = id;

    /// <summary>Where it was first written.</summary>
    public SourcePosition? At { get; } = at;

    /// <summary>The values by column; lists are never null.</summary>
    public object?[] Values { get; } = ColumnValues.Empty(layout);

    /// <summary>The days on which documents attest it.</summary>
    public string[] AttestedOn { get; set; } = [];

    /// <summary>Whether a draft gave the property.</summary>
    public bool IsWritten(Property property) => _isWritten[property.Columns[0].Index];

    /// <summary>Where the property was first written, else the statement.</summary>
    public SourcePosition? PositionOf(Property property) => _writtenAt[property.Columns[0].Index] ?? At;

    public SourcePosition? PositionOf(string property) => Layout.FindProperty(property) is { } known ? PositionOf(known) : At;

    public object? Value(string column) => Values[Layout.FindColumn(column)!.Index];

    /// <summary>Notes that the property was given, though with a value that could not be read.</summary>
    public void MarkWritten(Property property) => _isWritten[property.Columns[0].Index] = true;

    /// <summary>Joins what another draft gives; false where it contradicts what is there.</summary>
    public bool Merge(Property property, object?[] values, SourcePosition? at)
    {
        var first = property.Columns[0].Index;
        if (IsWritten(property) && !property.IsList)
            return Values.AsSpan(first, values.Length).SequenceEqual(values);

        var joined = IsWritten(property) ? ValueReader.Join(property, Values[first..(first + values.Length)], values) : values;
        joined.CopyTo(Values, first);
        _writtenAt[first] ??= at;
        _isWritten[first] = true;
        return true;
    }
}

internal sealed class NodeStatement(NodeLabel label, string id, SourcePosition? at) : StatementDraft(label.Layout, id, at)
{
    public NodeLabel Label { get; } = label;
}

internal sealed class LinkStatement(PropertyLayout layout, RelationshipType type, string id, string from, string to, LinkDraft draft)
    : StatementDraft(layout, id, draft.At)
{
    public RelationshipType Type { get; } = type;

    public string From { get; } = from;

    public string To { get; } = to;

    /// <summary>The draft that was first to write it, for the places of its parts.</summary>
    public LinkDraft Draft { get; } = draft;
}
