namespace GovernanceGraph.Graph.Changes;

/// <summary>A place in a file that a person wrote.</summary>
/// <param name="File">The file's name, as the person knows it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record SourcePosition(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>, as editors understand it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
