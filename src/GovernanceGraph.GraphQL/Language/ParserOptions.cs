namespace GovernanceGraph.GraphQL.Language;

/// <summary>What a document may ask of the parser. A limit that is hit is a syntax error with code <c>LIMIT_EXCEEDED</c> that names it.</summary>
public sealed class ParserOptions
{
    /// <summary>The greatest value of <see cref="MaxNesting"/>.</summary>
    public const int GreatestNesting = 250;

    /// <summary>The limits for documents of strangers.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For documents of our own: any number of tokens and directives; nesting stays bounded.</summary>
    public static ParserOptions Unlimited { get; } = new() { MaxTokens = int.MaxValue, MaxDirectivesPerLocation = int.MaxValue };

    /// <summary>How many tokens a document may have; comments and commas are none.</summary>
    /// <value>15,000 unless set; at least 1.</value>
    public int MaxTokens
    {
        get;
        init => field = InRange(value, int.MaxValue, nameof(MaxTokens));
    } = 15_000;

    /// <summary>How deep braces and brackets may be nested: selection sets, lists, objects and list types together.</summary>
    /// <value>200 unless set; from 1 to <see cref="GreatestNesting"/>, which every thread's stack has room for.</value>
    public int MaxNesting
    {
        get;
        init => field = InRange(value, GreatestNesting, nameof(MaxNesting));
    } = 200;

    /// <summary>How many directives may be applied at one place.</summary>
    /// <value>4 unless set; at least 1.</value>
    public int MaxDirectivesPerLocation
    {
        get;
        init => field = InRange(value, int.MaxValue, nameof(MaxDirectivesPerLocation));
    } = 4;

    private static int InRange(int value, int greatest, string name) =>
        value >= 1 && value <= greatest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be from 1 to {greatest}.");
}
