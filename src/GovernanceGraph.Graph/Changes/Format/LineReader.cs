using System.Text.Json;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes.Format;

/// <summary>Reads lines, each by itself: what it says of the lines around it is checked when they are put together.</summary>
internal sealed class LineReader(GraphSchema schema)
{
    private readonly ChangeReader _changes = new(schema);

    /// <summary>Reads a line and its checksum.</summary>
    /// <param name="number">The line's number.</param>
    /// <param name="bytes">The line, which is written to.</param>
    /// <exception cref="ChangeSetFormatException">The line was changed, or does not fit the schema.</exception>
    public ChangeLine Read(int number, Span<byte> bytes)
    {
        var line = LineChecksum.Verify(bytes);
        if (line.IsEmpty)
            throw new ChangeSetFormatException(number, "the checksum is not that of the line; it was changed or damaged");
        try
        {
            return Read(number, line);
        }
        catch (JsonException exception)
        {
            throw new ChangeSetFormatException(number, "this is not JSON", exception);
        }
        catch (FormatException exception)
        {
            throw new ChangeSetFormatException(number, exception.Message, exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new ChangeSetFormatException(number, "a value is of another type than expected, or its text holds half of a surrogate pair", exception);
        }
    }

    private ChangeLine Read(int number, ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new FormatException("a line is an object");
        var (version, part, parts) = (default(long?), default(long?), default(long?));
        var origin = default(Origin?);
        List<object>? changes = null;
        var changesAt = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("version"u8))
                version = ReadInteger(ref json);
            else if (json.ValueTextEquals("part"u8))
                part = ReadInteger(ref json);
            else if (json.ValueTextEquals("of"u8))
                parts = ReadInteger(ref json);
            else if (json.ValueTextEquals("origin"u8))
                origin = ReadOrigin(ref json);
            else if (json.ValueTextEquals("changes"u8) && origin is { } known)
                changes = ReadChanges(ref json, line, known);
            else if (json.ValueTextEquals("changes"u8))
                changesAt = SkipChanges(ref json);
            else
                json.Skip();
        }

        // Nothing may follow the object.
        json.Read();

        // Whose the changes are is said before them, as we write it, or after them, or not at all.
        if (changes is null && changesAt > 0)
        {
            json = new Utf8JsonReader(line[changesAt..]);
            changes = ReadChanges(ref json, line[changesAt..], origin ?? Origin.Seed);
        }

        return new ChangeLine(
            number,
            version ?? throw Lacks("version"),
            part ?? throw Lacks("part"),
            parts ?? throw Lacks("of"),
            origin ?? Origin.Seed,
            changes ?? throw new FormatException("a line has a list of `changes`"));
    }

    private List<object> ReadChanges(ref Utf8JsonReader json, ReadOnlySpan<byte> line, Origin origin)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
            throw new FormatException("a line has a list of `changes`");
        var changes = new List<object>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            changes.Add(_changes.Read(ref json, line, origin));
        return changes;
    }

    private static int SkipChanges(ref Utf8JsonReader json)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return start;
    }

    private static long? ReadInteger(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number)
            return json.TryGetInt64(out var number) ? number : null;
        json.Skip();
        return null;
    }

    private static Origin ReadOrigin(ref Utf8JsonReader json)
    {
        json.Read();
        var origin = json.TokenType == JsonTokenType.String && json.ValueTextEquals("USER"u8) ? Origin.User : Origin.Seed;
        json.Skip();
        return origin;
    }

    private static FormatException Lacks(string name) => new($"a line has a whole number `{name}`");
}

/// <summary>A line that was read.</summary>
/// <param name="Number">The line's number in the file.</param>
/// <param name="Version">The version to which it belongs.</param>
/// <param name="Part">Which of the version's lines it is, from 1.</param>
/// <param name="Parts">How many lines the version has.</param>
/// <param name="Origin">Whose changes they are.</param>
/// <param name="Changes">As <see cref="ChangeReader"/> gives them.</param>
internal sealed record ChangeLine(int Number, long Version, long Part, long Parts, Origin Origin, IReadOnlyList<object> Changes);
