namespace GovernanceGraph.GraphQL.Execution;

/// <summary>What a reader has for a field or a list element, before the type of the field is asked.</summary>
public enum ResultKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>Text: a string, an ID, the name of an enum value, a date. See <see cref="IResultReader.Text"/>.</summary>
    Text,

    /// <summary>A whole number. See <see cref="IResultReader.Integer"/>.</summary>
    Integer,

    /// <summary>A number. See <see cref="IResultReader.Float"/>.</summary>
    Float,

    /// <summary>A truth value. See <see cref="IResultReader.Boolean"/>.</summary>
    Boolean,

    /// <summary>An object to enter. See <see cref="IResultReader.EnterObject"/>.</summary>
    Object,

    /// <summary>A list to enter. See <see cref="IResultReader.EnterList"/>.</summary>
    List,

    /// <summary>The field could not be answered. See <see cref="IResultReader.Error"/>.</summary>
    Error,
}
