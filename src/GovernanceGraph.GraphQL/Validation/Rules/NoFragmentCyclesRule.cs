using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others (specification 5.5.2.2).</summary>
internal static class NoFragmentCyclesRule
{
    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        if (facts.Fragments.Exists(fragment => fragment.Spreads.Count > 0))
            new Search(context, facts).Run();
    }

    /// <summary>Depth first over the fragments, each entered once, with its own stack: a chain of them may be longer than the thread's stack is deep.</summary>
    private sealed class Search(ValidationContext context, DocumentFacts facts)
    {
        private readonly HashSet<string> _visited = [];
        private readonly List<Step> _path = [];
        private readonly Dictionary<string, int> _pathIndexByName = [];

        public void Run()
        {
            foreach (var fragment in facts.Fragments)
            {
                Enter(fragment);
                while (_path.Count > 0)
                    Advance();
            }
        }

        private void Enter(FragmentFacts fragment)
        {
            if (!_visited.Add(fragment.Name) || fragment.Spreads.Count == 0)
                return;

            _pathIndexByName[fragment.Name] = _path.Count;
            _path.Add(new Step(fragment.Name, SpreadsOf(fragment.Node.SelectionSet)));
        }

        private void Advance()
        {
            var step = _path[^1];
            if (++step.Current == step.Spreads.Count)
            {
                _pathIndexByName.Remove(step.FragmentName);
                _path.RemoveAt(_path.Count - 1);
                return;
            }

            var name = step.Spreads[step.Current].Name.Value;
            if (_pathIndexByName.TryGetValue(name, out var start))
                Report(name, start);
            else if (facts.TryGetFragment(name, out var fragment))
                Enter(fragment);
        }

        private void Report(string name, int start)
        {
            var cycle = _path.Skip(start).Select(step => step.Spreads[step.Current]).ToList();
            var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
            context.Report($"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : string.Empty)}.", cycle);
        }

        // Those of the outer selections before those further in, later ones first, so that the cycles found are those of the reference implementation.
        private static List<FragmentSpreadNode> SpreadsOf(SelectionSetNode root)
        {
            var spreads = new List<FragmentSpreadNode>();
            var pending = new Stack<SelectionSetNode>([root]);
            while (pending.TryPop(out var set))
            {
                for (var i = 0; i < set.Selections.Count; i++)
                {
                    switch (set.Selections[i])
                    {
                        case FragmentSpreadNode spread:
                            spreads.Add(spread);
                            break;
                        case FieldNode { SelectionSet: { } subfields }:
                            pending.Push(subfields);
                            break;
                        case InlineFragmentNode inline:
                            pending.Push(inline.SelectionSet);
                            break;
                    }
                }
            }

            return spreads;
        }
    }

    /// <summary>A fragment on the way, and which of its spreads is followed.</summary>
    private sealed class Step(string fragmentName, List<FragmentSpreadNode> spreads)
    {
        public string FragmentName { get; } = fragmentName;

        public List<FragmentSpreadNode> Spreads { get; } = spreads;

        public int Current { get; set; } = -1;
    }
}
