namespace GovernanceGraph.Graph.Model;

/// <summary>What one stored column holds.</summary>
public enum ColumnKind
{
    /// <summary>Text in Unicode normalization form C; its fold is stored beside it.</summary>
    Text,

    /// <summary>The id of a node.</summary>
    Id,

    /// <summary>A 32-bit integer, as <see cref="int"/>.</summary>
    Integer,

    /// <summary>A number of at most six decimals, as <see cref="double"/>; never NaN, infinite or −0.</summary>
    Float,

    /// <summary>A truth value, as <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A calendar date, as text <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A value of an enum, by name.</summary>
    Enum,
}

/// <summary>
/// One stored value of a node or link: a property, or one field of a property that is a value, such as <c>published.from</c>.
/// A list of values is kept as parallel lists, one a column.
/// </summary>
public sealed class Column
{
    internal Column(string name, ColumnKind kind, EnumDefinition? enumDefinition, bool isList, bool isRequired)
    {
        Name = name;
        Kind = kind;
        Enum = enumDefinition;
        IsList = isList;
        IsRequired = isRequired;
    }

    /// <summary>The property's name, with the value's field after a dot: <c>name</c>, <c>published.from</c>.</summary>
    public string Name { get; }

    /// <summary>What it holds, or what each element holds where <see cref="IsList"/>.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The enum of kind <see cref="ColumnKind.Enum"/>, else null.</summary>
    public EnumDefinition? Enum { get; }

    /// <summary>Whether it holds a list; a list is never null, only empty.</summary>
    public bool IsList { get; }

    /// <summary>Whether a value must be there (in a list of values: in each element).</summary>
    public bool IsRequired { get; }

    /// <summary>Where its value lies in <see cref="GraphNode"/> and <see cref="GraphLink"/>.</summary>
    public int Index { get; internal set; } = -1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
