using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Something in a seed that fits the schema and is still wrong, or may be.</summary>
/// <param name="At">Where it was written; null when it belongs to no place.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="IsWarning">Whether a reader has to judge it; such a seed is valid.</param>
public sealed record SeedProblem(SourcePosition? At, string Message, bool IsWarning)
{
    /// <summary><c>file:line:column: message</c>, with <c>warning</c> before the message of one.</summary>
    public override string ToString()
    {
        var message = IsWarning ? $"warning: {Message}" : Message;
        return At is null ? message : $"{At}: {message}";
    }
}
