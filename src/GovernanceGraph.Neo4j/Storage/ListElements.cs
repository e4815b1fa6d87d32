using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>
/// What stands for a missing element of a list. Neo4j keeps no null in a stored list, and parallel lists must keep their length, so each kind has
/// a value that no column can hold: texts are never empty, whole numbers have 32 bits, numbers stay below ten thousand million, and a truth value
/// that can be missing is kept as a number.
/// </summary>
internal static class ListElements
{
    public const string NoText = "";

    public const long NoInteger = long.MinValue / 2;

    public const double NoFloat = -1e18;

    /// <summary>Of a truth value: 0 is false, 1 is true.</summary>
    public const long NoBoolean = -1;

    /// <summary>What is stored for a missing element of a column.</summary>
    public static object Missing(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => NoInteger,
        ColumnKind.Float => NoFloat,
        ColumnKind.Boolean => NoBoolean,
        _ => NoText,
    };
}
