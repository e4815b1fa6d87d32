namespace GovernanceGraph.Neo4j.Statements;

/// <summary>The links along which a relationship is followed, and the cells of each: first which node above it belongs to.</summary>
/// <param name="variable">The variable of the link.</param>
/// <param name="type">The type.</param>
internal sealed class RelatedLink(string variable, string type)
{
    public string Variable => variable;

    public string Type => type;

    public RowCells Cells { get; } = new();

    /// <summary>The cell of the link's id; -1 where nobody asks for it.</summary>
    public int IdCell { get; private set; } = -1;

    /// <summary>The cells, among them the id, which tells apart links that lead to the same node.</summary>
    public RowCells CellsWithId()
    {
        IdCell = Cells.AddId(variable);
        return Cells;
    }

    /// <summary>What is returned of a link.</summary>
    public string Row(string parent) => Cells.Count == 1 ? parent : Cells.ToString();
}
