using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Server.Hosting;

/// <summary>The change sets of files that are loaded after the seed, and how large the graph is with them.</summary>
internal sealed record GraphImport(IReadOnlyList<ChangeSet> ChangeSets, int Nodes, int Links)
{
    /// <summary>Reads the files one after another, each checked against the seed and the files before it.</summary>
    /// <param name="files">Newline JSON, as <see cref="ChangeSetFormat"/> has it.</param>
    /// <param name="seed">What is loaded before them.</param>
    /// <param name="model">What the graph may hold.</param>
    /// <returns>All of them, or the first error with its file and line: nothing is loaded when there is one.</returns>
    public static Loaded<GraphImport> Read(IReadOnlyList<string> files, ChangeSet seed, GraphSchema model)
    {
        var graph = new ImportedGraph();
        graph.Apply(seed);
        var changeSets = new List<ChangeSet>();
        foreach (var file in files)
        {
            try
            {
                using var stream = File.OpenRead(file);
                if (stream.Length == 0)
                    return Refused($"{file}:1: the file is empty; a whole one has at least one version");
                var versions = ChangeSetFormat.Read(stream, model, graph.ToState()).ToArray();
                foreach (var version in versions)
                    graph.Apply(version.ChangeSet);
                changeSets.AddRange(versions.Select(version => version.ChangeSet));
            }
            catch (ChangeSetFormatException exception)
            {
                return Refused(string.Create(CultureInfo.InvariantCulture, $"{file}:{exception.Line}: {exception.Reason}"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Refused($"{file}: {exception.Message}");
            }
        }

        return new Loaded<GraphImport>(new GraphImport(changeSets, graph.Nodes, graph.Links), []);
    }

    private static Loaded<GraphImport> Refused(string error) => new(null, [error]);

    private sealed class ImportedGraph
    {
        private readonly Dictionary<string, GraphNode> _nodes = [];
        private readonly Dictionary<string, GraphLink> _links = [];

        public int Nodes => _nodes.Count;

        public int Links => _links.Count;

        public GraphState ToState() => GraphState.Of(_nodes.Values, _links.Values);

        public void Apply(ChangeSet changes)
        {
            foreach (var id in changes.RemovedLinks)
                _links.Remove(id);
            foreach (var id in changes.RemovedNodes)
                _nodes.Remove(id);
            foreach (var node in changes.Nodes)
                _nodes[node.Id] = node;
            foreach (var link in changes.Links)
                _links[link.Id] = link;
        }
    }
}
