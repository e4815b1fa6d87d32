using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>The texts of the documents, as far as they are at hand.</summary>
internal sealed class SourceTexts
{
    private readonly Dictionary<string, SourceText> _texts = [];

    public IEnumerable<SourceText> All => _texts.Values;

    /// <summary>The text of a document; null where it is not at hand.</summary>
    public SourceText? Find(string document) => _texts.GetValueOrDefault(document);

    /// <summary>Reads the files that the documents name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SourceTexts Read(string folder, ChangeSet changes)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder} with the documents' texts.");
        var sources = new SourceTexts();
        foreach (var document in changes.Nodes.Where(node => node.Label.Name == "Document"))
        {
            var layout = document.Label.Layout;
            if (document.Values[layout.FindColumn("file")!.Index] is not string file || !File.Exists(Path.Combine(folder, file)))
                continue;
            var locators = (string?[])document.Values[layout.FindColumn("sections.locator")!.Index]!;
            var begins = (string?[])document.Values[layout.FindColumn("sections.begins")!.Index]!;
            var resumes = (string?[])document.Values[layout.FindColumn("sections.resumes")!.Index]!;
            sources._texts[document.Id] = new SourceText(
                document.Id,
                File.ReadAllLines(Path.Combine(folder, file)),
                [.. locators.Select((locator, i) => new SectionName(locator!, begins[i], resumes[i]))]);
        }

        return sources;
    }
}
