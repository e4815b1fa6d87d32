namespace GovernanceGraph.Neo4j.Reading;

/// <summary>
/// The cells of a node whose id a root field was given: whether it is to be shown, and what is said of it where it is not.
/// </summary>
/// <param name="IsThere">Whether it is there on the day; -1 where all are.</param>
/// <param name="Labels">Its labels; -1 where any may stand here.</param>
/// <param name="Name">Its name; -1 where any label may stand here.</param>
internal sealed record ShownCells(int IsThere, int Labels, int Name)
{
    /// <summary>Whether the node of a row is there on the day.</summary>
    public bool IsThereIn(AnswerCells cells, int row) => IsThere < 0 || cells[row + IsThere].Kind == CellKind.True;
}
