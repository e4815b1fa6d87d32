using System.Text.Json;

namespace GovernanceGraph.Graph.Tests.Questions;

/// <summary>A row of a question's table: the facts below these keys stand at a place of the answer.</summary>
/// <param name="Fact">The keys that lead to the fact, or to several.</param>
/// <param name="PlaceText">The place; <c>{key}</c> is the last key of the fact.</param>
/// <param name="As">The words there, where they are not the fact's own; <see cref="Nothing"/> where nothing may stand there.</param>
internal sealed record FactPlace(IReadOnlyList<string> Fact, string PlaceText, string As)
{
    private const string Nothing = "(none)";

    public static FactPlace Read(string row)
    {
        var cells = row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return cells.Length == 3
            ? new FactPlace(Place.Steps(cells[0]), cells[1], cells[2])
            : throw new InvalidDataException($"A row of a table of places has three cells, and this has {cells.Length}: {row}");
    }

    /// <summary>Whether this says where that fact stands.</summary>
    public bool Covers(IReadOnlyList<string> path) => path.Count >= Fact.Count && path.Take(Fact.Count).SequenceEqual(Fact, StringComparer.Ordinal);

    /// <summary>The place of that fact.</summary>
    public string At(IReadOnlyList<string> path) => PlaceText.Replace("{key}", path[^1], StringComparison.Ordinal);

    /// <summary>The words that must stand there.</summary>
    public string Expected(JsonElement leaf) => As.Length > 0 ? As : Words.Of(leaf);

    /// <summary>Whether they do.</summary>
    public bool Holds(JsonElement answer, IReadOnlyList<string> path, JsonElement leaf)
    {
        var there = Place.Find(answer, At(path));
        return As == Nothing ? !there.Any() : there.Any(value => Words.Holds(value, Expected(leaf)));
    }
}
