using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Every sentence is ours: no text shares a run of eight words with a document, names and titles aside.</summary>
internal sealed class SharedWordsRule : SeedRule
{
    private const int LongestRun = 7;

    // The names of these are the documents' own, and an evaluation is named after its indicator; the names of other things are sentences of ours.
    private static readonly string[] Named =
        ["Document", "Area", "Body", "Post", "Person", "Service", "Instrument", "Inspection", "Indicator", "Evaluation", "Term"];

    private static readonly string[] Sentences = ["gist", "note", "detail", "question", "method", "limit"];

    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        if (seed.Sources is not { } sources)
            yield break;
        var runs = new SharedRuns(sources, LongestRun + 1, seed.Changes.Nodes.SelectMany(Titles));
        foreach (var statement in seed.Statements)
        {
            foreach (var property in Sentences.Concat(IsNamed(seed, statement.Id) ? [] : ["name"]))
            {
                if (statement[property] is string text && runs.Find(text) is { } run)
                    yield return seed.Error(statement.Id, $"`{property}` of `{statement.Id}` shares a run of words with {run.Document}: \"{run.Text}\"; say it in our own words");
            }
        }
    }

    private static bool IsNamed(ValidatedSeed seed, string id) => seed.FindNode(id) is { } node && Named.Contains(node.Label.Name);

    private static IEnumerable<string> Titles(GraphNode node)
    {
        var layout = node.Label.Layout;
        var aliases = ((string?[])node.Values[layout.FindColumn("aliases")!.Index]!).OfType<string>();
        return Named.Contains(node.Label.Name) ? aliases.Append((string)node.Values[layout.FindColumn("name")!.Index]!) : aliases;
    }
}
