using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Decides whether all fields of a document merge (specification 5.3.2, FieldsInSetCanMerge), in time that grows with the fields taken
/// together rather than with the pairs of them.
/// </summary>
/// <remarks>
/// The selection sets that are answered under one response key are taken together as one set and their fields grouped by response key. Within a
/// group every field is compared with one representative only, which suffices because being the same field, having the same arguments and having
/// the same response shape are equivalences. A set taken together once is not taken together again.
/// </remarks>
internal sealed class FieldMergeCheck(ValidationContext context)
{
    private readonly List<FieldUse> _uses = [];
    private readonly Dictionary<string, int> _firstUses = [];
    private readonly Dictionary<string, List<int>> _groups = [];
    private readonly List<SelectionFields> _open = [];
    private readonly Stack<(SelectionFields[] Selections, bool ShapeOnly)> _pending = [];
    private readonly HashSet<SelectionSetKey> _merged = [];
    private readonly HashSet<SelectionSetKey> _sameShape = [];
    private int _round;
    private int _comparisons;

    /// <summary>A conflict, when there is any.</summary>
    public FieldConflict? Find(DocumentFacts facts)
    {
        foreach (var selection in facts.Selections)
        {
            if (!selection.MayRepeatKeys)
                continue;

            _pending.Push(([selection], ShapeOnly: false));
            while (_pending.TryPop(out var next))
            {
                if (Merge(next.Selections, next.ShapeOnly) is { } conflict)
                    return conflict;
            }
        }

        return null;
    }

    private FieldConflict? Merge(SelectionFields[] selections, bool shapeOnly)
    {
        Gather(selections);
        foreach (var group in _groups.Values)
        {
            var conflict = shapeOnly ? CompareShapes(group) : CompareFields(group);
            if (conflict is not null)
                return conflict;
        }

        return null;
    }

    // Takes the fields of the selections and of the fragments spread in them together, each fragment once.
    private void Gather(SelectionFields[] selections)
    {
        _round++;
        _uses.Clear();
        _firstUses.Clear();
        _groups.Clear();
        _open.Clear();
        foreach (var selection in selections)
            Open(selection);
        for (var i = 0; i < _open.Count; i++)
            Gather(_open[i]);
    }

    private void Open(SelectionFields selection)
    {
        if (selection.TakenUpIn != _round)
        {
            selection.TakenUpIn = _round;
            _open.Add(selection);
        }
    }

    private void Gather(SelectionFields selection)
    {
        Count(selection.Fields.Length + selection.Spreads.Count);
        foreach (var use in selection.Fields)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstUses, use.ResponseKey, out var isRepeated);
            if (isRepeated)
                AddToGroup(use.ResponseKey, first, _uses.Count);
            else
                first = _uses.Count;
            _uses.Add(use);
        }

        for (var i = 0; i < selection.Spreads.Count; i++)
            Open(selection.Spreads[i].Fields!);
    }

    private void AddToGroup(string responseKey, int first, int next)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, responseKey, out _);
        (group ??= [first]).Add(next);
    }

    private FieldConflict? CompareShapes(List<int> group)
    {
        var conflict = CompareWithRepresentative(group, areExclusive: true);
        if (conflict is null)
            Enqueue(group, shapeOnly: true);
        return conflict;
    }

    private FieldConflict? CompareFields(List<int> group)
    {
        var parts = PartsByObjectType(group);
        if (parts.Count > 1 && CompareShapes(group) is { } shapeConflict)
            return shapeConflict;

        foreach (var part in parts)
        {
            if (CompareWithRepresentative(part, areExclusive: false) is { } conflict)
                return conflict;

            Enqueue(part, shapeOnly: false);
        }

        return null;
    }

    private FieldConflict? CompareWithRepresentative(List<int> group, bool areExclusive)
    {
        // A field that the schema has not has no shape to compare with.
        var representative = group[Math.Max(group.FindIndex(index => _uses[index].Definition is not null), 0)];
        foreach (var index in group)
        {
            if (index != representative && FieldConflict.Between(_uses[representative], _uses[index], areExclusive) is { } conflict)
                return conflict;
        }

        return null;
    }

    // Fields of two object types are never in one response. Those of an interface or union, or of an unknown type, are with all of them.
    private List<List<int>> PartsByObjectType(List<int> group)
    {
        var shared = new List<int>();
        var byObjectType = new Dictionary<ObjectType, List<int>>();
        foreach (var index in group)
        {
            if (_uses[index].Parent is not ObjectType type)
            {
                shared.Add(index);
                continue;
            }

            ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(byObjectType, type, out _);
            (part ??= []).Add(index);
        }

        if (byObjectType.Count < 2)
            return [group];

        Count(shared.Count * byObjectType.Count);
        foreach (var part in byObjectType.Values)
            part.AddRange(shared);
        return [.. byObjectType.Values];
    }

    private void Enqueue(List<int> group, bool shapeOnly)
    {
        var selections = group
            .Select(index => _uses[index].Selection)
            .OfType<SelectionFields>()
            .DistinctBy(selection => selection.Id)
            .OrderBy(selection => selection.Id)
            .ToArray();
        if (selections.Length < 2)
            return;

        var key = new SelectionSetKey(selections);
        if (_merged.Contains(key) || !(shapeOnly ? _sameShape : _merged).Add(key))
            return;

        Count(selections.Length);
        _pending.Push((selections, shapeOnly));
    }

    private void Count(int comparisons)
    {
        var limit = context.Options.MaxFieldMergeComparisons;
        if (comparisons > limit - _comparisons)
        {
            context.ExceedLimit(
                nameof(ValidationOptions.MaxFieldMergeComparisons), limit, "Fields with the same response key need too many comparisons to be merged", null);
        }

        _comparisons += comparisons;
    }
}
