namespace GovernanceGraph.Neo4j.Statements;

/// <summary>Nodes or links that the statement has found, to go on from.</summary>
/// <param name="List">The variable of the list that has them.</param>
/// <param name="IsNested">Whether it is a list of lists.</param>
/// <param name="HasOne">Whether it never has more than one.</param>
internal readonly record struct RowSource(string List, bool IsNested, bool HasOne = false)
{
    /// <summary>The clauses that make each of them a variable, and its position in the list another. The list is not nested.</summary>
    public string Unwind(string variable, string position) => $"UNWIND range(0, size({List}) - 1) AS {position} WITH {position}, {List}[{position}] AS {variable}";

    /// <summary>The clause that makes each of them a variable.</summary>
    public string Unwind(string variable) => IsNested ? $"UNWIND {List} AS {variable}s UNWIND {variable}s AS {variable}" : $"UNWIND {List} AS {variable}";
}
