using System.Globalization;
using System.Runtime;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Store.Embedded;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Puts the graph that is served together: the seed, and the change sets of files on top of it.</summary>
internal static class GraphImport
{
    /// <summary>Loads the seed and the files one after another, each checked against what was loaded before it.</summary>
    /// <param name="files">Newline JSON, as <see cref="ChangeSetFormat"/> has it.</param>
    /// <param name="seed">What is loaded first.</param>
    /// <param name="served">What the graph may hold.</param>
    /// <returns>A store with all of it, or the first error with its file and line: nothing is loaded when there is one.</returns>
    public static Loaded<EmbeddedGraphStore> Load(IReadOnlyList<string> files, ChangeSet seed, ServedSchema served)
    {
        var store = new EmbeddedGraphStore(served);
        store.Load([seed]);
        foreach (var file in files)
        {
            if (WhyRefused(file, store, served) is { } reason)
                return new Loaded<EmbeddedGraphStore>(null, [reason]);
        }

        if (files.Count > 0)
            GiveBackMemory();
        return new Loaded<EmbeddedGraphStore>(store, []);
    }

    private static string? WhyRefused(string file, EmbeddedGraphStore store, ServedSchema served)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length == 0)
                return $"{file}:1: the file is empty; a whole one has at least one version";
            store.Load(ChangeSetFormat.Read(stream, served.Model, store.State).Select(version => version.ChangeSet));
            return null;
        }
        catch (ChangeSetFormatException exception)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{file}:{exception.Line}: {exception.Reason}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{file}: {exception.Message}";
        }
    }

    // A load leaves a multiple of the graph behind as garbage, which would stay with the process until a collection that may never come.
    private static void GiveBackMemory()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
