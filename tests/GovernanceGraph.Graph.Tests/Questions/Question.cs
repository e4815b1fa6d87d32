using System.Text.Json;
using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Tests.Scenarios;

namespace GovernanceGraph.Graph.Tests.Questions;

/// <summary>A question that a planner asks of the published record, with the answer that a reader took from the documents.</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Text">The question in words.</param>
/// <param name="Kind">What kind of question it is: lookup, chain, gap, …</param>
/// <param name="Sources">The files and sections that the answer was read in.</param>
/// <param name="Expected">The facts of the answer.</param>
/// <param name="Places">Where facts stand in the answer that it does not hold literally, by the keys that lead to them.</param>
/// <param name="Operation">What the planner types.</param>
/// <param name="Answer">The data of the response.</param>
internal sealed partial record Question(
    string Id,
    string Text,
    string Kind,
    IReadOnlyList<(string File, string Locator)> Sources,
    JsonElement Expected,
    IReadOnlyList<FactPlace> Places,
    string Operation,
    JsonElement Answer)
{
    public static IReadOnlyDictionary<string, Question> All { get; } = Scenario.ReadAll("questions").Select(Read).ToDictionary(question => question.Id);

    /// <summary>What the answer lacks of the facts expected, in sentences; empty if nothing.</summary>
    public IEnumerable<string> Missing()
    {
        foreach (var (path, leaf) in Place.Leaves(Expected))
        {
            var place = Places.Where(place => place.Covers(path)).MaxBy(place => place.Fact.Count);
            var isThere = place is null
                ? leaf.ValueKind is JsonValueKind.String or JsonValueKind.Number && Place.Leaves(Answer).Any(held => Words.Holds(held.Leaf, Words.Of(leaf)))
                : place.Holds(Answer, path, leaf);
            if (!isThere)
                yield return $"{string.Join(" > ", path)}: {place?.Expected(leaf) ?? Words.Of(leaf)} is not at {place?.At(path) ?? "any place of the answer"}";
        }

        foreach (var unused in Places.Where(place => !Place.Leaves(Expected).Any(fact => place.Covers(fact.Path))))
            yield return $"nothing expected is called {string.Join(" > ", unused.Fact)}";
    }

    private static Question Read(Scenario scenario) => new(
        Path.GetFileNameWithoutExtension(scenario.File),
        scenario.Name,
        KindLine().Match(scenario.Note).Groups["kind"].Value,
        [.. SourceLine().Matches(scenario.Note).Select(match => (match.Groups["file"].Value, match.Groups["locator"].Value))],
        JsonDocument.Parse(scenario.Expected).RootElement,
        [.. scenario.Places.Split('\n').Where(line => line.Length > 0).Skip(2).Select(FactPlace.Read)],
        scenario.Operation,
        JsonDocument.Parse(scenario.Answer).RootElement.GetProperty("data"));

    [GeneratedRegex("^Kind: (?<kind>[a-z]+)\\.", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KindLine();

    [GeneratedRegex("^- (?<file>\\S+): (?<locator>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SourceLine();
}
