using System.Globalization;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Reading;

namespace GovernanceGraph.Neo4j.Statements.Groups;

/// <summary>
/// Reads groups from the cells of an answer. Numbers that are written alike are one key, as in every store: their groups are put together here.
/// </summary>
internal static class GroupsReader
{
    private const decimal Millions = 1_000_000_000;

    /// <summary>The groups of a list, in their order.</summary>
    /// <param name="cells">The answer.</param>
    /// <param name="list">The cell with the list that <see cref="GroupsText.Groups"/> names; -1 where the list has no rows.</param>
    /// <param name="by">What they are grouped by.</param>
    /// <param name="numbers">The columns that are added up.</param>
    /// <param name="node">Finds a node of a key by its id.</param>
    public static IReadOnlyList<GroupValue> Read(
        AnswerCells cells, int list, IReadOnlyList<GroupKeyPlan> by, IReadOnlyList<Column> numbers, Func<string, GraphNode> node)
    {
        var groups = new Dictionary<string, Group>();
        for (var i = 0; list >= 0 && i < cells[list].Length; i++)
        {
            var row = cells[cells[list].Start + i].Start;
            var texts = by.Select((key, index) => Text(cells, row + 1 + index, key)).ToArray();
            // Lengths keep two keys from running into one another.
            var identity = string.Concat(texts.Select(text => $"{(text?.Length ?? -1).ToString(CultureInfo.InvariantCulture)}:{text}"));
            if (!groups.TryGetValue(identity, out var group))
                groups[identity] = group = new Group([.. texts.Select((text, index) => new GroupKeyValue(text, by[index] is RelatedGroupKey && text is not null ? node(text) : null))], numbers);
            group.Count += (int)cells.Integer(row);
            Add(cells, row + 1 + by.Count, group.Numbers);
        }

        // Without a key all rows are one group, even where there are none.
        if (by.Count == 0 && groups.Count == 0)
            groups[string.Empty] = new Group([], numbers);
        return
        [
            .. groups.Values
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Keys, GroupKeyValue.Order)
                .Select(group => new GroupValue(group.Keys, group.Count, group.Numbers)),
        ];
    }

    /// <summary>The sections of a document's statements, in their order.</summary>
    /// <param name="cells">The answer.</param>
    /// <param name="list">The cell with the list that <see cref="Citing.CitingText.Sections"/> names; -1 where there are no statements.</param>
    public static IReadOnlyList<GroupValue> ReadSections(AnswerCells cells, int list) => list < 0 ? [] :
    [
        .. Enumerable.Range(cells[list].Start, cells[list].Length)
            .Select(row => (Count: (int)cells.Integer(cells[row].Start), Keys: (GroupKeyValue[])[new GroupKeyValue(cells.Text(cells[row].Start + 1), null)]))
            .OrderByDescending(section => section.Count)
            .ThenBy(section => section.Keys, GroupKeyValue.Order)
            .Select(section => new GroupValue(section.Keys, section.Count, [])),
    ];

    private static string? Text(AnswerCells cells, int cell, GroupKeyPlan key) => cells[cell].Kind switch
    {
        CellKind.Null => null,
        CellKind.True => "true",
        CellKind.False => "false",
        CellKind.Number when key is ColumnGroupKey { Column.Kind: ColumnKind.Float } => cells.Float(cell).ToString("0.######", CultureInfo.InvariantCulture),
        CellKind.Number => cells.Integer(cell).ToString(CultureInfo.InvariantCulture),
        _ => cells.Text(cell),
    };

    private static void Add(AnswerCells cells, int totals, NumberTotals[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var total = cells[cells[totals].Start + i].Start;
            var count = (int)cells.Integer(total);
            if (count > 0)
                numbers[i].Add(count, (cells.Integer(total + 1) * Millions) + cells.Integer(total + 2), cells.Float(total + 3), cells.Float(total + 4));
        }
    }

    private sealed class Group(GroupKeyValue[] keys, IReadOnlyList<Column> numbers)
    {
        public GroupKeyValue[] Keys => keys;

        public NumberTotals[] Numbers { get; } = [.. numbers.Select(column => new NumberTotals(column))];

        public int Count { get; set; }
    }
}
