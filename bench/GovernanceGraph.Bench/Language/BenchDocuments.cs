using System.Text;

namespace GovernanceGraph.Bench.Language;

/// <summary>The documents that are measured.</summary>
internal static class BenchDocuments
{
    private const int LargeSize = 60_000;

    public static string Schema => Read("schema.graphql");

    /// <summary>One operation with its fragments, a good 2 KB.</summary>
    public static string Operation => Read("operation.graphql");

    /// <summary>A client's whole file of operations and fragments, 60 KB: the one operation again and again, all names its own.</summary>
    public static string ManyOperations()
    {
        var source = Operation;
        string[] names = ["InspectionPage", "Header", "FindingParts", "CitationParts"];
        var text = new StringBuilder();
        for (var i = 0; text.Length < LargeSize; i++)
        {
            var copy = new StringBuilder(source);
            foreach (var name in names)
                copy.Replace(name, $"{name}{i}");
            text.Append(copy).Append('\n');
        }

        return text.ToString();
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Language", file));
}
