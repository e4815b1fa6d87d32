using System.Text;
using GovernanceGraph.Graph.Tests.Infrastructure;

namespace GovernanceGraph.Graph.Tests.Scenarios;

/// <summary>One scenario: an operation with its variables, and the answer; a question also says what its answer must hold. See tests/scenarios/README.md.</summary>
/// <param name="File">The file it stands in, below tests/scenarios.</param>
/// <param name="Name">The statement about the product that it proves.</param>
/// <param name="Note">What a reader should know beside it; empty for nothing.</param>
/// <param name="Expected">Of a question, a JSON object: the facts that a reader took from the documents; empty for none.</param>
/// <param name="Places">Of a question, a table: where facts stand in the answer that it does not hold literally; empty for none.</param>
/// <param name="Operation">The document.</param>
/// <param name="Variables">A JSON object; empty for none.</param>
/// <param name="Answer">The response as <see cref="AnswerText"/> writes it.</param>
public sealed record Scenario(string File, string Name, string Note, string Expected, string Places, string Operation, string Variables, string Answer)
{
    private const string Fence = "```";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "scenarios");

    /// <summary>The folder it stands in: <c>small</c>, <c>record</c> or <c>questions</c>.</summary>
    public string Group => File[..File.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>All scenarios of a folder, ordered by file and place.</summary>
    public static IReadOnlyList<Scenario> ReadAll(string group) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, group), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    /// <summary>Writes another answer into the file of this scenario.</summary>
    public void Rewrite(string answer)
    {
        var text = new StringBuilder();
        foreach (var scenario in Read(File).Select(scenario => scenario.Name == Name ? scenario with { Answer = answer } : scenario))
            scenario.Write(text);
        System.IO.File.WriteAllText(Path.Combine(Folder, File), text.ToString());
    }

    private static List<Scenario> Read(string file)
    {
        var scenarios = new List<Scenario>();
        Dictionary<string, StringBuilder>? sections = null;
        var (name, section, fenced) = (string.Empty, string.Empty, false);
        foreach (var line in System.IO.File.ReadAllLines(Path.Combine(Folder, file)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                fenced = !fenced;
            }
            else if (!fenced && line.StartsWith("# ", StringComparison.Ordinal))
            {
                Finish();
                (name, section, sections) = (line[2..].Trim(), "note", []);
            }
            else if (!fenced && line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
                if (section is not ("expected" or "places" or "operation" or "variables" or "answer"))
                    throw new InvalidDataException($"{file}: unknown heading `{section}`; there are expected, places, operation, variables and answer.");
            }
            else
            {
                var known = sections ?? throw new InvalidDataException($"{file}: begins with a heading `# name`.");
                if (!known.TryGetValue(section, out var text))
                    known[section] = text = new StringBuilder();
                text.Append(line).Append('\n');
            }
        }

        Finish();
        return scenarios;

        void Finish()
        {
            if (sections is not null)
                scenarios.Add(new Scenario(file, name, Section("note"), Section("expected"), Section("places"), Section("operation"), Section("variables"), Section("answer")));
        }

        string Section(string heading) => sections.TryGetValue(heading, out var text) ? text.ToString().Trim('\n') : string.Empty;
    }

    private void Write(StringBuilder text)
    {
        text.Append(text.Length == 0 ? "" : "\n").Append("# ").Append(Name).Append("\n\n");
        if (Note.Length > 0)
            text.Append(Note).Append("\n\n");
        if (Expected.Length > 0)
        {
            Write(text, "expected", "json", Expected);
            text.Append('\n');
        }

        if (Places.Length > 0)
            text.Append("## places\n\n").Append(Places).Append("\n\n");
        Write(text, "operation", "graphql", Operation);
        if (Variables.Length > 0)
            Write(text.Append('\n'), "variables", "json", Variables);
        Write(text.Append('\n'), "answer", "json", Answer);
    }

    private static void Write(StringBuilder text, string heading, string language, string content) =>
        text.Append("## ").Append(heading).Append("\n\n").Append(Fence).Append(language).Append('\n').Append(content).Append('\n').Append(Fence).Append('\n');
}
