namespace GovernanceGraph.GraphQL.Validation;

/// <summary>
/// How much a document may ask of validation and what it may be told. A limit that is exceeded is an error with code <c>LIMIT_EXCEEDED</c>
/// that names the limit and its value, and ends validation.
/// </summary>
public sealed class ValidationOptions
{
    /// <summary>The limits for documents of strangers.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>For documents of our own: no limits, every error reported.</summary>
    public static ValidationOptions Unlimited { get; } = new()
    {
        MaxAliases = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
        MaxFragmentVisits = int.MaxValue,
        MaxFieldMergeComparisons = int.MaxValue,
        MaxErrors = int.MaxValue,
    };

    /// <summary>How many aliased fields an operation may have, those of its fragments counted at every spread.</summary>
    /// <value>100 unless set; at least 0.</value>
    public int MaxAliases
    {
        get;
        init => field = AtLeast(0, value, nameof(MaxAliases));
    } = 100;

    /// <summary>How many directives may be applied at one place.</summary>
    /// <value>4 unless set; at least 0.</value>
    public int MaxDirectivesPerLocation
    {
        get;
        init => field = AtLeast(0, value, nameof(MaxDirectivesPerLocation));
    } = 4;

    /// <summary>How many fragment spreads a document may make validation follow: for each operation those in it and in every fragment it reaches.</summary>
    /// <value>1,000 unless set; at least 0.</value>
    public int MaxFragmentVisits
    {
        get;
        init => field = AtLeast(0, value, nameof(MaxFragmentVisits));
    } = 1_000;

    /// <summary>How many selections may be looked at to see whether fields with the same response key merge (specification 5.3.2).</summary>
    /// <value>100,000 unless set; at least 0.</value>
    public int MaxFieldMergeComparisons
    {
        get;
        init => field = AtLeast(0, value, nameof(MaxFieldMergeComparisons));
    } = 100_000;

    /// <summary>How many errors are reported; a last one says when there are more.</summary>
    /// <value>5 unless set; at least 1.</value>
    public int MaxErrors
    {
        get;
        init => field = AtLeast(1, value, nameof(MaxErrors));
    } = 5;

    /// <summary>Whether messages keep silent about names of the schema that resemble a misspelt one.</summary>
    /// <value>False unless set: developers are helped.</value>
    public bool HideSuggestions { get; init; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked for.</summary>
    /// <value>True unless set.</value>
    public bool AllowIntrospection { get; init; } = true;

    private static int AtLeast(int least, int value, string name) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least {least}.");
}
