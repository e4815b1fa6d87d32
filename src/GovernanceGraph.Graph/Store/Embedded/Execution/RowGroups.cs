using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;

namespace GovernanceGraph.Graph.Store.Embedded.Execution;

/// <summary>Groups the rows of a list: the largest group first, then by the keys; what has no value comes last.</summary>
internal sealed class RowGroups
{
    private readonly EmbeddedResult _result;
    private readonly GroupKeyCodes[] _keys;
    private readonly Column[] _numeric;

    // By the group of the keys before it, and the code of a key: the group of both.
    private readonly Dictionary<(int Head, int Code), int>[] _heads;
    private readonly List<Group> _groups = [];

    private RowGroups(EmbeddedResult result, IReadOnlyList<GroupKeyPlan> by, Column[] numeric)
    {
        _result = result;
        _keys = [.. by.Select(key => new GroupKeyCodes(result, key))];
        _heads = [.. by.Select(_ => new Dictionary<(int, int), int>())];
        _numeric = numeric;
    }

    /// <summary>The groups of a list's rows.</summary>
    public static IEnumerable<GroupValue> Of(EmbeddedResult result, IReadOnlyList<GroupKeyPlan> by, Column[] numeric, ListPage page)
    {
        var groups = new RowGroups(result, by, numeric);
        if (by.Count == 0)
            groups._groups.Add(new Group([], numeric));
        for (var i = page.Start; i < page.Start + page.Count; i++)
            groups.Add(result.Rows[i].Node, 0, 0, []);
        return groups._groups
            .Select(group => (group, Keys: group.Codes.Select((code, key) => groups._keys[key].Value(code)).ToArray()))
            .OrderByDescending(item => item.group.Count)
            .ThenBy(item => item.Keys, GroupKeyValue.Order)
            .Select(item => new GroupValue(item.Keys, item.group.Count, item.group.Totals))
            .ToArray();
    }

    // A row stands once in the group of every combination of its keys.
    private void Add(int node, int key, int head, int[] codes)
    {
        if (key == _keys.Length)
        {
            if (key > 0)
                _result.Meter.VisitLink();
            _groups[head].Add(_result, node);
            return;
        }

        foreach (var code in _keys[key].Of(node))
        {
            int[] all = [.. codes, code];
            if (!_heads[key].TryGetValue((head, code), out var next))
            {
                _heads[key][(head, code)] = next = key == _keys.Length - 1 ? _groups.Count : _heads[key].Count;
                if (key == _keys.Length - 1)
                    _groups.Add(new Group(all, _numeric));
            }

            Add(node, key + 1, next, all);
        }
    }

    private sealed class Group(int[] codes, Column[] numeric)
    {
        private readonly NumberTotals[] _numbers = Array.ConvertAll(numeric, column => new NumberTotals(column));

        public int[] Codes => codes;

        public int Count { get; private set; }

        public IEnumerable<ComposedValue> Totals => _numbers;

        public void Add(EmbeddedResult result, int node)
        {
            Count++;
            foreach (var number in _numbers)
            {
                var (values, row) = (result.Graph.NodeGroup(node).Column(number.Column.Index), Numbers.Row(node));
                if (!values.IsNull(row))
                    number.Add(number.Column.Kind == ColumnKind.Integer ? values.Integer(row) : values.Float(row));
            }
        }
    }
}
