using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Compiles the selection sets of one operation. The same selections on the same type are compiled once, however many places merge
/// them; what is still to do waits in a queue, so that depth costs no stack.
/// </summary>
internal sealed class SelectionCompiler(
    GraphQLSchema schema,
    Dictionary<string, FragmentDefinitionNode> fragments,
    SelectionConditions conditions,
    CompilerLimits limits)
{
    private readonly FieldCollector _collector = new(schema, fragments, conditions, limits);
    private readonly Dictionary<MergedSelections, CompiledSelectionSet> _compiled = new(MergedSelections.Comparer);
    private readonly Queue<(CompiledSelectionSet Target, MergedSelections Selections)> _pending = new();

    public CompiledSelectionSet CompileRoot(ObjectType rootType, SelectionSetNode selectionSet)
    {
        var root = Reserve(new MergedSelections([selectionSet], rootType));
        while (_pending.TryDequeue(out var next))
            Compile(next.Target, next.Selections);
        SelectionDepth.Check(root, _compiled.Values, limits);
        return root;
    }

    private CompiledSelectionSet Reserve(MergedSelections selections)
    {
        ref var target = ref CollectionsMarshal.GetValueRefOrAddDefault(_compiled, selections, out _);
        if (target is null)
        {
            target = new CompiledSelectionSet(selections.ParentType);
            _pending.Enqueue((target, selections));
        }

        return target;
    }

    private void Compile(CompiledSelectionSet target, MergedSelections selections)
    {
        ObjectType[] types = selections.ParentType is ObjectType single ? [single] : [.. schema.GetPossibleTypes(selections.ParentType)];
        var slots = new List<CompiledField>();
        var slotsByKey = new Dictionary<string, List<CompiledField>>(StringComparer.Ordinal);
        var fields = new CompiledField[types.Length][];
        List<FieldGroup>? groups = null;
        for (var i = 0; i < types.Length; i++)
        {
            if (groups is null || _collector.DependsOnType)
                groups = _collector.Collect(selections.Sets, selections.ParentType, types[i]);
            else
                _collector.Count(groups.Count);
            fields[i] = FieldsOf(types[i], groups, selections.ParentType, slots, slotsByKey);
        }

        target.Complete(types, fields, [.. slots]);
    }

    private CompiledField[] FieldsOf(
        ObjectType concrete,
        List<FieldGroup> groups,
        NamedType parent,
        List<CompiledField> slots,
        Dictionary<string, List<CompiledField>> slotsByKey)
    {
        var fields = new List<CompiledField>(groups.Count);
        foreach (var group in groups)
        {
            // Section 6.3: a field the type does not define takes no part; in a validated document there is none.
            if (!schema.TryGetField(concrete, group.Nodes[0].Name.Value, out var definition))
                continue;
            ref var sameKey = ref CollectionsMarshal.GetValueRefOrAddDefault(slotsByKey, group.ResponseKey, out _);
            sameKey ??= [];
            var field = sameKey.Find(candidate => IsSame(candidate, group.Nodes, definition));
            if (field is null)
            {
                field = NewField(slots.Count, concrete, group.Nodes, parent, definition);
                slots.Add(field);
                sameKey.Add(field);
            }

            field.AddConcreteType(concrete);
            fields.Add(field);
        }

        return [.. fields];
    }

    private CompiledField NewField(int slot, ObjectType concrete, List<FieldNode> nodes, NamedType parent, FieldDefinition definition)
    {
        // The meta-fields are those of every type.
        var definedOn = definition.Parent is null ? parent : concrete;
        if (parent is InterfaceType shared && shared.TryGetField(definition.Name, out var general) && AreInterchangeable(general, definition))
        {
            definedOn = shared;
            definition = general;
        }

        var field = new CompiledField(slot, nodes, definedOn, definition, ValueShape.Of(definition.Type))
        {
            Answer = definition.Parent is not null
                ? FieldAnswer.Reader
                : definition == Introspection.TypeNameField ? FieldAnswer.Typename : FieldAnswer.Introspection,
        };
        var returned = definition.Type.Named;
        if (returned.IsComposite)
            field.Selection = Reserve(new MergedSelections(SetsOf(nodes), returned));
        return field;
    }

    private static SelectionSetNode[] SetsOf(List<FieldNode> nodes)
    {
        var sets = new List<SelectionSetNode>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node.SelectionSet is not null)
                sets.Add(node.SelectionSet);
        }

        return [.. sets];
    }

    private static bool IsSame(CompiledField candidate, List<FieldNode> nodes, FieldDefinition definition) =>
        (ReferenceEquals(candidate.Nodes, nodes) || candidate.Nodes.SequenceEqual(nodes))
        && AreInterchangeable(candidate.Definition, definition);

    // The arguments that are written are the same anyway; the ones that are not take their defaults from the definition.
    private static bool AreInterchangeable(FieldDefinition one, FieldDefinition other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (!ReferenceEquals(one.Type, other.Type) || one.Arguments.Count != other.Arguments.Count)
            return false;
        foreach (var argument in one.Arguments)
        {
            if (!other.TryGetArgument(argument.Name, out var same)
                || !ReferenceEquals(argument.Type, same.Type)
                || !SameDefault(argument.DefaultValue, same.DefaultValue))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameDefault(ValueNode? one, ValueNode? other) =>
        one is null || other is null ? ReferenceEquals(one, other) : Printer.Print(one) == Printer.Print(other);

    /// <summary>The selection sets that are merged in one place, and the type they select on.</summary>
    private readonly record struct MergedSelections(SelectionSetNode[] Sets, NamedType ParentType)
    {
        public static readonly IEqualityComparer<MergedSelections> Comparer = new ByReference();

        private sealed class ByReference : IEqualityComparer<MergedSelections>
        {
            public bool Equals(MergedSelections x, MergedSelections y) =>
                ReferenceEquals(x.ParentType, y.ParentType) && x.Sets.AsSpan().SequenceEqual(y.Sets);

            public int GetHashCode(MergedSelections selections)
            {
                var hash = RuntimeHelpers.GetHashCode(selections.ParentType);
                foreach (var set in selections.Sets)
                    hash = HashCode.Combine(hash, RuntimeHelpers.GetHashCode(set));
                return hash;
            }
        }
    }
}
