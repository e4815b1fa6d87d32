using System.CommandLine;
using System.Globalization;
using GovernanceGraph.Graph.Seed.Validation;
using GovernanceGraph.Server.Hosting;

namespace GovernanceGraph.Server.Commands;

/// <summary><c>coverage</c>: prints how many statements of the record cite each section of each document.</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var seed = new Option<string?>("--seed") { Description = $"The folder of the seed; {Repository.SeedFolder} when left out." };
        var sources = new Option<string?>("--sources") { Description = "The folder with the documents' texts; the lines of each section are then given." };
        var command = new Command("coverage", "Print how many statements cite each section of each document, and which sections none cites.") { seed, sources };
        command.SetAction(result => Run(
            result.GetValue(seed), result.GetValue(sources), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? seedFolder, string? sources, TextWriter output, TextWriter error)
    {
        var model = GraphLoader.LoadModel(null);
        if (model.Value is null)
            return model.Report(error);
        var seed = GraphLoader.LoadSeed(seedFolder, model.Value.Model);
        if (seed.Value is null)
            return seed.Report(error);
        try
        {
            return Print(CoverageReport.Create(seed.Value, model.Value.Model, sources), output, error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int Print(IReadOnlyList<DocumentCoverage> documents, TextWriter output, TextWriter error)
    {
        foreach (var document in documents)
        {
            output.WriteLine($"{document.Document}: {document.Name}");
            foreach (var section in document.Sections)
                output.WriteLine(Line(section));
            output.WriteLine();
        }

        var missing = documents.SelectMany(document => document.Sections, (document, section) => (document.Document, Section: section))
            .Where(place => place.Section.IsMissing)
            .ToArray();
        foreach (var (document, section) in missing)
            error.WriteLine($"{document}: nothing cites `{section.Locator}`; take from it what it states, or give the reason in graph-seed/not-modelled.yaml");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents.Sum(document => document.Sections.Count)} sections, {missing.Length} of them neither cited nor listed as not modelled"));
        return missing.Length == 0 ? 0 : 1;
    }

    private static string Line(SectionCoverage section)
    {
        var lines = section.FirstLine is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"  (lines {section.FirstLine} to {section.LastLine})");
        var reason = section.NotModelled is null ? string.Empty : $"  not modelled: {section.NotModelled}";
        return string.Create(CultureInfo.InvariantCulture, $"{section.Statements,6}  {section.Locator}{lines}{reason}");
    }
}
