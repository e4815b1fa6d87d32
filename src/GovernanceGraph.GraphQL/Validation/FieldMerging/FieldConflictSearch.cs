using System.Runtime.CompilerServices;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Finds every pair of fields in conflict, as the reference implementation reports them: pair by pair, each pair of a selection set and a fragment,
/// and of two fragments, once. For documents that are known to have a conflict.
/// </summary>
internal sealed class FieldConflictSearch(ValidationContext context)
{
    private readonly Dictionary<SelectionFields, OrderedDictionary<string, List<FieldUse>>> _groups = [];
    private readonly Dictionary<(SelectionFields, FragmentFacts), bool> _comparedWithFragment = [];
    private readonly Dictionary<(FragmentFacts, FragmentFacts), bool> _comparedFragments = [];

    // More than is ever shown, of one field's subfields too: a document may repeat one conflict thousands of times.
    private readonly int _enough = Math.Max(context.Options.MaxErrors, 100);
    private int _remaining = context.Options.MaxFieldMergeComparisons;

    /// <summary>Reports the conflicts, as far as the limit of comparisons allows to search for them.</summary>
    /// <returns>Whether there was one to report.</returns>
    public bool Report(DocumentFacts facts)
    {
        var isAnyReported = false;
        foreach (var selection in facts.Selections)
        {
            var conflicts = new List<FieldConflict>();
            CompareWithin(conflicts, selection);
            foreach (var conflict in conflicts)
            {
                context.Report(conflict.Message, conflict.Nodes);
                isAnyReported = true;
            }
        }

        return isAnyReported;
    }

    private void CompareWithin(List<FieldConflict> conflicts, SelectionFields selection)
    {
        foreach (var uses in GroupsOf(selection).Values)
        {
            for (var i = 0; i < uses.Count && IsWorthwhile(conflicts); i++)
            {
                for (var j = i + 1; j < uses.Count && IsWorthwhile(conflicts); j++)
                    Compare(conflicts, areExclusive: false, uses[i], uses[j]);
            }
        }

        for (var i = 0; i < selection.Spreads.Count; i++)
        {
            CompareWithFragment(conflicts, areExclusive: false, selection, selection.Spreads[i]);
            for (var j = i + 1; j < selection.Spreads.Count; j++)
                CompareFragments(conflicts, areExclusive: false, selection.Spreads[i], selection.Spreads[j]);
        }
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, bool areExclusive, SelectionFields selection, FragmentFacts fragment)
    {
        var other = fragment.Fields!;
        if (!Spend() || selection == other || !IsNew(_comparedWithFragment, (selection, fragment), areExclusive))
            return;

        CompareSets(conflicts, areExclusive, selection, other);
        for (var i = 0; i < other.Spreads.Count; i++)
            CompareWithFragment(conflicts, areExclusive, selection, other.Spreads[i]);
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool areExclusive, FragmentFacts first, FragmentFacts second)
    {
        if (!Spend() || first == second || !IsNewPair(first, second, areExclusive))
            return;

        var firstFields = first.Fields!;
        var secondFields = second.Fields!;
        CompareSets(conflicts, areExclusive, firstFields, secondFields);
        for (var i = 0; i < secondFields.Spreads.Count; i++)
            CompareFragments(conflicts, areExclusive, first, secondFields.Spreads[i]);
        for (var i = 0; i < firstFields.Spreads.Count; i++)
            CompareFragments(conflicts, areExclusive, firstFields.Spreads[i], second);
    }

    // Everything selected below two fields with the same response key.
    private List<FieldConflict> CompareSubfields(bool areExclusive, SelectionFields first, SelectionFields second)
    {
        var conflicts = new List<FieldConflict>();
        CompareSets(conflicts, areExclusive, first, second);
        for (var i = 0; i < second.Spreads.Count; i++)
            CompareWithFragment(conflicts, areExclusive, first, second.Spreads[i]);
        for (var i = 0; i < first.Spreads.Count; i++)
            CompareWithFragment(conflicts, areExclusive, second, first.Spreads[i]);
        for (var i = 0; i < first.Spreads.Count; i++)
        {
            for (var j = 0; j < second.Spreads.Count; j++)
                CompareFragments(conflicts, areExclusive, first.Spreads[i], second.Spreads[j]);
        }

        return conflicts;
    }

    private void CompareSets(List<FieldConflict> conflicts, bool areExclusive, SelectionFields first, SelectionFields second)
    {
        var others = GroupsOf(second);
        foreach (var (key, uses) in GroupsOf(first))
        {
            if (!others.TryGetValue(key, out var otherUses))
                continue;

            for (var i = 0; i < uses.Count && IsWorthwhile(conflicts); i++)
            {
                for (var j = 0; j < otherUses.Count && IsWorthwhile(conflicts); j++)
                    Compare(conflicts, areExclusive, uses[i], otherUses[j]);
            }
        }
    }

    private void Compare(List<FieldConflict> conflicts, bool areExclusive, in FieldUse a, in FieldUse b)
    {
        if (!Spend())
            return;

        areExclusive = areExclusive || FieldUse.AreExclusive(a, b);
        if (FieldConflict.Between(a, b, areExclusive) is { } conflict)
        {
            conflicts.Add(conflict);
        }
        else if (a.Selection is not null && b.Selection is not null)
        {
            var below = CompareSubfields(areExclusive, a.Selection, b.Selection);
            if (below.Count > 0)
                conflicts.Add(FieldConflict.Below(a, b, below));
        }
    }

    private OrderedDictionary<string, List<FieldUse>> GroupsOf(SelectionFields selection)
    {
        if (_groups.TryGetValue(selection, out var groups))
            return groups;

        _groups[selection] = groups = [];
        foreach (var use in selection.Fields)
        {
            if (!groups.TryGetValue(use.ResponseKey, out var uses))
                groups.Add(use.ResponseKey, uses = []);
            uses.Add(use);
        }

        return groups;
    }

    // What was compared as possibly in one response need not be compared again as never in one.
    private static bool IsNew<TPair>(Dictionary<TPair, bool> compared, TPair pair, bool areExclusive)
        where TPair : notnull
    {
        if (compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive))
            return false;

        compared[pair] = areExclusive;
        return true;
    }

    private bool IsNewPair(FragmentFacts first, FragmentFacts second, bool areExclusive)
    {
        if (_comparedFragments.TryGetValue((second, first), out var wereExclusive) && (areExclusive || !wereExclusive))
            return false;

        return IsNew(_comparedFragments, (first, second), areExclusive);
    }

    private bool IsWorthwhile(List<FieldConflict> conflicts) => _remaining > 0 && conflicts.Count <= _enough;

    // A chain of fragments may be longer than the thread's stack is deep: then, too, the search ends with what it has found.
    private bool Spend()
    {
        if (_remaining > 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            _remaining = 0;

        return _remaining > 0 && --_remaining > 0;
    }
}
