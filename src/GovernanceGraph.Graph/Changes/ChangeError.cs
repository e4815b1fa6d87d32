namespace GovernanceGraph.Graph.Changes;

/// <summary>Something wrong in a draft.</summary>
/// <param name="At">Where it was written; null when it came from no file.</param>
/// <param name="Message">What was wrong and what was expected.</param>
public sealed record ChangeError(SourcePosition? At, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => At is null ? Message : $"{At}: {Message}";
}

/// <summary>Gathers errors, so that all of them are reported at once.</summary>
internal sealed class ErrorList
{
    private readonly HashSet<ChangeError> _errors = [];

    public int Count => _errors.Count;

    public void Add(SourcePosition? at, string message) => _errors.Add(new ChangeError(at, message));

    public void AddRange(IEnumerable<ChangeError> errors)
    {
        foreach (var error in errors)
            Add(error.At, error.Message);
    }

    /// <summary>The errors by file, line and column; what has no place comes first.</summary>
    public IReadOnlyList<ChangeError> ToSorted() =>
    [
        .. _errors
            .OrderBy(error => error.At?.File, StringComparer.Ordinal)
            .ThenBy(error => error.At?.Line)
            .ThenBy(error => error.At?.Column),
    ];
}
