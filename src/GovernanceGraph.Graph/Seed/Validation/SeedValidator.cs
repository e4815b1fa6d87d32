using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Checks a seed that fits the schema for what the schema cannot say.</summary>
public static class SeedValidator
{
    private static readonly SeedRule[] Rules =
    [
        new OrphanRule(),
        new NearIdenticalNamesRule(),
        new ThemeLinksRule(),
        new DatesRule(),
        new ArithmeticRule(),
        new SectionsRule(),
        new PersonalDataRule(),
        new LocatorsRule(),
        new FiguresRule(),
        new SharedWordsRule(),
    ];

    /// <summary>Everything that is wrong, and what a reader should judge, by place.</summary>
    /// <param name="seed">A seed without errors.</param>
    /// <param name="schema">What the graph may hold.</param>
    /// <param name="sources">The folder with the documents' texts; null where they are not at hand, and nothing is looked up there.</param>
    /// <exception cref="ArgumentException">The seed has errors.</exception>
    public static IReadOnlyList<SeedProblem> Validate(SeedResult seed, GraphSchema schema, string? sources = null)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(schema);
        if (seed.ChangeSet is not { } changes)
            throw new ArgumentException("The seed has errors; there is nothing to look into.", nameof(seed));
        var texts = sources is null ? null : SourceTexts.Read(sources, changes);
        var validated = new ValidatedSeed(schema, changes, seed.Positions, texts);
        return
        [
            .. Rules.SelectMany(rule => rule.Check(validated))
                .OrderBy(problem => problem.IsWarning)
                .ThenBy(problem => problem.At?.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.At?.Line)
                .ThenBy(problem => problem.At?.Column),
        ];
    }
}
