using GovernanceGraph.Graph.Changes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GovernanceGraph.Graph.Seed;

/// <summary>A value of a YAML file, with its place.</summary>
internal abstract record SeedYaml(SourcePosition At);

/// <summary>A single value; <see cref="IsQuoted"/> where quotes or a block make it text.</summary>
internal sealed record SeedText(string Text, bool IsQuoted, SourcePosition At) : SeedYaml(At)
{
    /// <summary>Whether nothing was written, or YAML's word for it.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";
}

internal sealed record SeedList(IReadOnlyList<SeedYaml> Items, SourcePosition At) : SeedYaml(At);

/// <summary>Keys with values, in the order written, each key once.</summary>
internal sealed record SeedMap(IReadOnlyList<SeedEntry> Entries, SourcePosition At) : SeedYaml(At)
{
    public SeedEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

internal sealed record SeedEntry(string Key, SeedYaml Value, SourcePosition At);

/// <summary>Reads one YAML document into values that know their places, and reports duplicate keys instead of stopping at the first.</summary>
internal sealed class SeedYamlReader
{
    private const int DeepestNesting = 32;

    private readonly string _file;
    private readonly ErrorList _errors;
    private readonly Parser _parser;
    private int _depth;

    private SeedYamlReader(SeedFile file, ErrorList errors)
    {
        _file = file.Path;
        _errors = errors;
        _parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>The file's value; null where it holds none, or is not YAML, which is reported.</summary>
    public static SeedYaml? Read(SeedFile file, ErrorList errors)
    {
        // Reading a file puts this character where bytes are no UTF-8.
        if (file.Text.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and var damaged)
        {
            var before = file.Text.AsSpan(0, damaged);
            errors.Add(
                new SourcePosition(file.Path, before.Count('\n') + 1, damaged - before.LastIndexOf('\n')),
                "this is not UTF-8, or was already read as something else; save the file as UTF-8");
            return null;
        }

        var reader = new SeedYamlReader(file, errors);
        try
        {
            return reader.Read();
        }
        catch (YamlException exception)
        {
            errors.Add(reader.Position(exception.Start), $"this is not YAML: {Sentence(exception)}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner of YamlDotNet answers some malformed texts so, without a place; the last thing it read lies before it.
            errors.Add(reader.Position(reader._parser.Current?.End ?? Mark.Empty), "this is not YAML from here on");
        }

        return null;
    }

    private static string Sentence(YamlException exception) => (exception.InnerException?.Message ?? exception.Message).TrimEnd('.');

    private SeedYaml? Read()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return null;
        _parser.Consume<DocumentStart>();
        var value = ReadValue();
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _errors.Add(Position(second), "a second YAML document in one file; one is expected");
        return value;
    }

    private SeedYaml ReadValue()
    {
        if (_depth == DeepestNesting)
            throw new YamlException(_parser.Current?.End ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty, $"nested deeper than {DeepestNesting} levels");
        _depth++;
        var value = ReadNested();
        _depth--;
        return value;
    }

    private SeedYaml ReadNested()
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new SeedText(scalar.Value, scalar.Style != ScalarStyle.Plain, Position(scalar));
        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<SeedYaml>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadValue());
            return new SeedList(items, Position(sequence));
        }

        if (_parser.TryConsume<MappingStart>(out var mapping))
            return ReadMap(mapping);
        var alias = _parser.Consume<AnchorAlias>();
        _errors.Add(Position(alias), $"the seed has no anchors and aliases; write out what `*{alias.Value}` stands for");
        return new SeedText(string.Empty, true, Position(alias));
    }

    private SeedMap ReadMap(MappingStart start)
    {
        var entries = new List<SeedEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadValue();
            var value = ReadValue();
            if (key is not SeedText { Text: var name })
                _errors.Add(key.At, "a key is a single word or text");
            else if (entries.Find(entry => entry.Key == name) is { } first)
                _errors.Add(key.At, $"duplicate key `{name}`; it was given on line {first.At.Line}");
            else
                entries.Add(new SeedEntry(name, value, key.At));
        }

        return new SeedMap(entries, Position(start));
    }

    private SourcePosition Position(ParsingEvent at) => Position(at.Start);

    private SourcePosition Position(Mark at) => new(_file, (int)at.Line, (int)at.Column);
}
