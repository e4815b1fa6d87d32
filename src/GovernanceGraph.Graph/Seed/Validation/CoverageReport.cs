using System.Runtime.InteropServices;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>How much of each document is in the record.</summary>
public static class CoverageReport
{
    /// <summary>The documents in the order of their ids, each with its sections in reading order.</summary>
    /// <param name="changes">The seed.</param>
    /// <param name="schema">What the graph may hold.</param>
    /// <param name="sources">The folder with the documents' texts; null where they are not at hand, and no lines are given.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<DocumentCoverage> Create(ChangeSet changes, GraphSchema schema, string? sources = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(schema);
        var texts = sources is null ? null : SourceTexts.Read(sources, changes);
        var counts = CountStatements(changes, schema);
        return
        [
            .. from document in changes.Nodes
               where document.Label.Name == "Document"
               let statement = ValidatedSeed.Statement(document)
               select new DocumentCoverage(
                   document.Id,
                   (string)statement["name"]!,
                   Sections(statement, counts, texts?.Find(document.Id))),
        ];
    }

    private static Dictionary<(string Document, string Locator), int> CountStatements(ChangeSet changes, GraphSchema schema)
    {
        var counts = new Dictionary<(string Document, string Locator), int>();
        var nodes = changes.Nodes.Select(node => ValidatedSeed.Statement(node));
        var links = changes.Links.Select(link => new SeedStatement(link.Id, schema.LinkLayout, link.Values, link.AttestedOn));
        foreach (var place in nodes.Concat(links).SelectMany(statement => statement.Citations.Select(citation => (citation.Document, citation.Locator)).Distinct()))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, place, out _)++;
        return counts;
    }

    private static List<SectionCoverage> Sections(SeedStatement document, Dictionary<(string Document, string Locator), int> counts, SourceText? text)
    {
        var locators = document.Texts("sections.locator").OfType<string>().ToArray();
        var reasons = document.Texts("sections.notModelled");
        int Count(string locator) => counts.GetValueOrDefault((document.Id, locator));

        // A table or list is covered by its rows.
        bool IsCovered(string locator) => locators.Any(other => new SectionName(other, null).Base == locator && Count(other) > 0);
        return
        [
            .. locators.Zip(reasons, (locator, reason) =>
            {
                var section = text?.Section(locator);
                return new SectionCoverage(locator, Count(locator), reason, Count(locator) > 0 || IsCovered(locator))
                {
                    FirstLine = section?.Start + 1,
                    LastLine = section?.End,
                };
            }),
        ];
    }
}

/// <summary>A document with its sections.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sections">Its sections in reading order.</param>
public sealed record DocumentCoverage(string Document, string Name, IReadOnlyList<SectionCoverage> Sections);

/// <summary>How much of a section is in the record.</summary>
/// <param name="Locator">The section.</param>
/// <param name="Statements">How many nodes and links cite it.</param>
/// <param name="NotModelled">Why nothing is taken from it; null where no reason is given.</param>
/// <param name="IsCovered">Whether it, or a row of it, is cited.</param>
public sealed record SectionCoverage(string Locator, int Statements, string? NotModelled, bool IsCovered)
{
    /// <summary>The first line of the text held, from 1; null where the text is not at hand or the section is not found there.</summary>
    public int? FirstLine { get; init; }

    /// <summary>The last line of the text held; null as <see cref="FirstLine"/>.</summary>
    public int? LastLine { get; init; }

    /// <summary>Whether nothing is taken from it and nobody says why.</summary>
    public bool IsMissing => !IsCovered && NotModelled is null;
}
