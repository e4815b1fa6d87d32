using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>
/// Change sets as newline JSON, for bulk load and journal. A line holds some changes of one version:
/// <code>{"version":1,"part":1,"of":2,"origin":"SEED","changes":[…],"checksum":"…"}</code>
/// The parts of a version follow one another, so that a file cut off within a version is noticed wherever it was cut. The checksum is that of
/// the line's bytes before it: the first 16 bytes of their SHA-256, in hexadecimal. Folds and search tokens are not written but worked out again.
/// </summary>
public static class ChangeSetFormat
{
    /// <summary>Writes one version.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="version">The version that the change set made.</param>
    /// <param name="changes">What was changed.</param>
    /// <param name="schema">What the graph may hold.</param>
    public static void Write(Stream stream, long version, ChangeSet changes, GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(changes);
        new ChangeSetWriter(stream, schema).Write(version, changes);
    }

    /// <summary>Reads the versions of a file one after another.</summary>
    /// <param name="stream">Where from; it stays open.</param>
    /// <param name="schema">What the graph may hold.</param>
    /// <param name="state">What is stored before the first version.</param>
    /// <returns>The versions in the order of the file, each when it is whole.</returns>
    /// <exception cref="ChangeSetFormatException">Thrown while reading: the file is cut off, was changed, or does not fit the schema.</exception>
    public static IEnumerable<VersionedChangeSet> Read(Stream stream, GraphSchema schema, GraphState state)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(state);
        return new ChangeSetFileReader(stream, schema, state).Read();
    }

    /// <summary>Reads versions that were checked against what is stored, in a file or when they were applied: what they name is not looked up again.</summary>
    /// <exception cref="ChangeSetFormatException">Thrown while reading: the file is cut off, was changed, or does not fit the schema.</exception>
    internal static IEnumerable<VersionedChangeSet> ReadChecked(Stream stream, GraphSchema schema) =>
        new ChangeSetFileReader(stream, schema, state: null).Read();
}

/// <summary>A change set with the version that it made.</summary>
public sealed record VersionedChangeSet(long Version, ChangeSet ChangeSet);

/// <summary>A file of change sets cannot be read.</summary>
public sealed class ChangeSetFormatException : Exception
{
    internal ChangeSetFormatException(int line, string message, Exception? inner = null)
        : base($"Line {line}: {message}", inner)
    {
        Line = line;
        Reason = message;
    }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong with the line.</summary>
    public string Reason { get; }
}
