using System.Globalization;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;

namespace GovernanceGraph.Neo4j.Tests.Seeding;

/// <summary>A file of change sets with very many bodies, of which each but the last of its change set answers to the next.</summary>
internal static class LargeFile
{
    private const int BodiesOfVersion = 5_000;

    /// <summary>Writes it, and returns how many nodes and links it has.</summary>
    public static (int Nodes, int Links) Write(string path, int bodies)
    {
        using var stream = File.Create(path);
        var record = new RecordBuilder();
        var (nodes, links) = (0, 0);
        for (var (first, version) = (0, 1); first < bodies; first += BodiesOfVersion, version++)
        {
            for (var body = first; body < first + BodiesOfVersion; body++)
                record.Add("Body", Id(body), ("kind", "GROUP"));
            for (var body = first + 1; body < first + BodiesOfVersion; body++)
                record.Link(Id(body - 1), "ACCOUNTABLE_TO", Id(body));
            var changes = record.Build();
            ChangeSetFormat.Write(stream, version, changes, Repository.Schema);
            (nodes, links) = (nodes + changes.Nodes.Count, links + changes.Links.Count);
        }

        return (nodes, links);
    }

    private static string Id(int body) => string.Create(CultureInfo.InvariantCulture, $"body-{body}");
}
