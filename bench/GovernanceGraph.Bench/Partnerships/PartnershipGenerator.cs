using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Bench.Partnerships;

/// <summary>
/// Writes a graph of made-up partnerships as newline JSON change sets: version 1 has what all share, every further version is one partnership.
/// The same number of nodes gives the same bytes. A few partnerships are in memory at a time.
/// </summary>
internal sealed class PartnershipGenerator(GraphSchema schema, Layout layout)
{
    private const int RandomSeed = 20_170_831;
    private const string NationalDocument = "doc-national";
    private const string Nation = "area-nation";

    private readonly Random _random = new(RandomSeed);

    /// <summary>Writes all versions.</summary>
    /// <returns>How many nodes and links were written.</returns>
    public (int Nodes, int Links) Write(Stream stream)
    {
        var shared = Build(Draft(GraphState.Empty, [NationalDocument], AddShared));
        ChangeSetFormat.Write(stream, 1, shared, schema);
        var (version, nodes, links) = (1, shared.Nodes.Count, shared.Links.Count);
        foreach (var changes in BuildPartnerships(GraphState.Of(shared.Nodes, shared.Links)))
        {
            ChangeSetFormat.Write(stream, ++version, changes, schema);
            nodes += changes.Nodes.Count;
            links += changes.Links.Count;
        }

        return (nodes, links);
    }

    // Drafts are made one after another, because the random numbers are; what is drafted is checked meanwhile.
    private IEnumerable<ChangeSet> BuildPartnerships(GraphState state)
    {
        var building = new Queue<Task<ChangeSet>>();
        for (var i = 0; i < layout.Partnerships; i++)
        {
            var (partnership, counts) = (i, layout.Counts(i));
            var documents = Ids("doc", partnership, counts.Documents);
            var builder = Draft(state, documents, drafting => new PartnershipDrafter(drafting, _random, partnership, counts).Draft());
            building.Enqueue(Task.Run(() => Build(builder)));
            if (building.Count > Environment.ProcessorCount)
                yield return building.Dequeue().GetAwaiter().GetResult();
        }

        while (building.TryDequeue(out var changes))
            yield return changes.GetAwaiter().GetResult();
    }

    internal static string[] Ids(string kind, int partnership, int count) =>
        [.. Enumerable.Range(0, count).Select(number => Layout.Id(kind, partnership, number))];

    internal static string ThemeId(int number) => $"theme-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    internal static string NationalBodyId(int number) => $"body-national-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private void AddShared(Drafting drafting)
    {
        var words = new Words(_random);
        drafting.Node("Document", NationalDocument, "The national framework", ("voice", "PRIMARY"), ("date", "2015-01-31"));
        drafting.Node("Area", Nation, "The nation", ("level", "NATION"));
        for (var i = 0; i < Layout.Themes; i++)
            drafting.Uncited("Theme", ThemeId(i), $"{Words.Capital(words.Subject())} {i + 1}");
        for (var i = 0; i < Layout.NationalBodies; i++)
            drafting.Node("Body", NationalBodyId(i), $"National body {i + 1}", ("kind", i == 0 ? "INSPECTORATE" : "NATIONAL_BODY"), ("gist", words.Text(2)));
        for (var i = 1; i < Layout.NationalBodies; i++)
            drafting.Link(NationalBodyId(i), "IN_AREA", Nation);
    }

    private ChangeSetBuilder Draft(GraphState state, string[] documents, Action<Drafting> draft)
    {
        var builder = new ChangeSetBuilder(schema, state, Origin.Seed);
        draft(new Drafting(builder, _random, documents));
        return builder;
    }

    private static ChangeSet Build(ChangeSetBuilder builder)
    {
        var result = builder.Build();
        return result.ChangeSet ?? throw new InvalidOperationException($"The generated graph does not fit the model: {result.Errors[0]}");
    }
}
