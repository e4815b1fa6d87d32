using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store;

/// <summary>
/// What a computation can look at, declared, so that a store that keeps the graph elsewhere fetches it at once. It is rather more than less: over
/// what is reached a computation gives what it gives over the whole graph, and tests hold it to that.
/// </summary>
public sealed record Reach(params IReadOnlyList<ReachStart> Starts)
{
    /// <summary>Whether it looks at the statement that is asked about, and at nothing else.</summary>
    public bool IsItself => Starts.Count == 0;

    /// <summary>The columns of the statement asked about that it reads, beside the dates on which documents attest it, where there are no starts.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>
    /// Looks from every node on the way up: from where <see cref="ReachStart.BeginsUp"/> and <see cref="Look.BeginsUp"/> say, over the links that
    /// lead up, as many as a chain may have (design, contract 7).
    /// </summary>
    public IReadOnlyList<Look> Above { get; init; } = [];

    /// <summary>The field for which the documents that all of this cites are looked at, whatever the day; null for none.</summary>
    public string? CitedFor { get; init; }
}

/// <summary>Nodes from which a computation looks around.</summary>
public abstract record ReachStart
{
    /// <summary>What it looks at from there.</summary>
    public IReadOnlyList<Look> Looks { get; init; } = [];

    /// <summary>Whether the way up begins there.</summary>
    public bool BeginsUp { get; init; }

    /// <summary>The fields and arguments of which one must be asked for; null where it always looks.</summary>
    public IReadOnlyList<string>? For { get; init; }
}

/// <summary>The node of which it is asked.</summary>
public sealed record SubjectStart : ReachStart;

/// <summary>The nodes whose ids an argument gives, whatever the day.</summary>
public sealed record ArgumentStart(string Argument) : ReachStart;

/// <summary>The visible nodes of some labels.</summary>
/// <param name="Labels">Which, by the arguments of a request.</param>
/// <param name="Column">The column that some of them must have a value in.</param>
public sealed record LabelStart(Func<GraphSchema, FieldArguments, IEnumerable<LabelledNodes>> Labels, string Column) : ReachStart;

/// <summary>The nodes of a label whatever the day.</summary>
public sealed record AnyTimeStart(string Label) : ReachStart;

/// <summary>The visible nodes that have the search tokens of a request.</summary>
public sealed record TokenStart(Func<GraphSchema, FieldArguments, WantedTokens?> Tokens) : ReachStart;

/// <summary>
/// All that lies on a shortest way between two nodes, whichever way its links point. Of more ways than may be answered, one more is enough.
/// </summary>
/// <param name="From">The argument with the id of one.</param>
/// <param name="To">The argument with the id of the other.</param>
/// <param name="Through">The argument with the labels to pass.</param>
/// <param name="Unpassed">The labels that are not passed where that is left out.</param>
/// <param name="Untrodden">The type of link that leads nowhere then, but from one of the two to the other.</param>
/// <param name="Ways">How many ways may be answered.</param>
public sealed record ShortestStart(string From, string To, string Through, IReadOnlyList<string> Unpassed, string Untrodden, int Ways) : ReachStart;

/// <summary>The nodes of a label: all of them, or those that have a value in the column of the start.</summary>
public sealed record LabelledNodes(NodeLabel Label, bool MustHaveValue);

/// <summary>Nodes of some labels that have all of these tokens, and one that begins so.</summary>
public sealed record WantedTokens(IReadOnlyList<NodeLabel> Labels, IReadOnlyList<string> Whole, string Beginning);
