using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.Graph.Changes;

/// <summary>A value as someone wrote it, before it is checked against the schema.</summary>
/// <param name="At">Where it was written; null when it came from no file.</param>
public abstract record DraftValue(SourcePosition? At)
{
    /// <summary>A draft of a plain value (<see cref="string"/>, <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>).</summary>
    public static DraftValue Of(object value, SourcePosition? at = null) => new DraftScalar(value, at);

    /// <summary>A draft of a list of plain values.</summary>
    public static DraftValue List(params IEnumerable<object> values) => new DraftList([.. values.Select(value => value as DraftValue ?? Of(value))]);

    /// <summary>A draft of a value with fields, such as a citation.</summary>
    public static DraftValue Object(params IEnumerable<(string Name, object Value)> fields) =>
        new DraftObject([.. fields.Select(field => new DraftProperty(field.Name, field.Value as DraftValue ?? Of(field.Value)))]);
}

/// <summary>A plain value: <see cref="string"/>, <see cref="int"/>, <see cref="double"/> or <see cref="bool"/>.</summary>
public sealed record DraftScalar(object Value, SourcePosition? At = null) : DraftValue(At);

/// <summary>Several values.</summary>
public sealed record DraftList(IReadOnlyList<DraftValue> Items, SourcePosition? At = null) : DraftValue(At);

/// <summary>A value with fields: a period, a citation, an absence, a section.</summary>
public sealed record DraftObject(IReadOnlyList<DraftProperty> Fields, SourcePosition? At = null) : DraftValue(At);

/// <summary>A property, or a field of a value, by name.</summary>
public sealed record DraftProperty(string Name, DraftValue Value, SourcePosition? At = null)
{
    /// <summary>Where its name was written, else its value.</summary>
    public SourcePosition? Position => At ?? Value.At;
}

/// <summary>
/// A node to write. Drafts of one id in one change set are one node: lists are joined, and a plain property may be given twice only
/// with the same value. A draft replaces what is stored under its id.
/// </summary>
/// <param name="Label">The label's name.</param>
/// <param name="Id">The readable id: small letters, digits and hyphens.</param>
/// <param name="Properties">The properties by the schema's names; those that are derived are left out.</param>
/// <param name="At">Where it was written.</param>
public sealed record NodeDraft(string Label, string Id, IReadOnlyList<DraftProperty> Properties, SourcePosition? At = null);

/// <summary>A link to write. Drafts of one link, as its derived id has it, are one link, as for <see cref="NodeDraft"/>.</summary>
/// <param name="From">The id of the node it begins at.</param>
/// <param name="Type">The relationship type's name.</param>
/// <param name="To">The id of the node it ends at.</param>
/// <param name="Properties">The properties by the schema's names; those that are derived are left out.</param>
/// <param name="At">Where it was written.</param>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "From and To are the field's own words.")]
public sealed record LinkDraft(string From, string Type, string To, IReadOnlyList<DraftProperty> Properties, SourcePosition? At = null)
{
    /// <summary>Where the id of the node it begins at was written.</summary>
    public SourcePosition? FromAt { get; init; } = At;

    /// <summary>Where the type was written.</summary>
    public SourcePosition? TypeAt { get; init; } = At;

    /// <summary>Where the id of the node it ends at was written.</summary>
    public SourcePosition? ToAt { get; init; } = At;
}
