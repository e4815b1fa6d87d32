using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Reads the schema as the answer to <c>__schema</c> and <c>__type</c> (specification 4.2). It stands on the root of the operation.</summary>
internal struct IntrospectionReader : IResultReader
{
    private readonly CompiledOperation _operation;
    private readonly VariableValues _variables;
    private Stack<Place>? _outer;
    private Dictionary<CompiledField, object>? _arguments;
    private Place _place;
    private int _slot;
    private object? _value;

    public IntrospectionReader(CompiledOperation operation, VariableValues variables)
    {
        _operation = operation;
        _variables = variables;
        _place = new Place(null, operation.Root, null);
    }

    public readonly ObjectType ConcreteType => (ObjectType)_place.Selection!.ParentType;

    public ResultKind Kind(int slot)
    {
        _slot = slot;
        _value = slot == IResultReader.Element ? _place.Elements![_place.Index] : Resolve(_place.Selection!.Slots[slot]);
        return _value switch
        {
            null => ResultKind.Null,
            string => ResultKind.Text,
            bool => ResultKind.Boolean,
            GraphQLError => ResultKind.Error,
            IReadOnlyList<object> => ResultKind.List,
            _ => ResultKind.Object,
        };
    }

    public readonly ReadOnlySpan<byte> Text(int slot) => EscapedText.Encode((string)_value!);

    public readonly long Integer(int slot) => throw new InvalidOperationException("Introspection has no integers.");

    public readonly double Float(int slot) => throw new InvalidOperationException("Introspection has no floats.");

    public readonly bool Boolean(int slot) => (bool)_value!;

    public readonly GraphQLError Error(int slot) => (GraphQLError)_value!;

    public void EnterObject(int slot)
    {
        var source = _value;
        var selection = SelectionOf(slot);
        (_outer ??= new Stack<Place>()).Push(_place);
        _place = new Place(source, selection, null);
    }

    public void LeaveObject() => _place = _outer!.Pop();

    public void EnterList(int slot)
    {
        var elements = (IReadOnlyList<object>)_value!;
        var selection = SelectionOf(slot);
        (_outer ??= new Stack<Place>()).Push(_place);
        _place = new Place(null, selection, elements) { Index = -1 };
    }

    public bool MoveNext() => ++_place.Index < _place.Elements!.Count;

    public void LeaveList() => _place = _outer!.Pop();

    private readonly CompiledSelectionSet? SelectionOf(int slot) =>
        slot == IResultReader.Element ? _place.Selection : _place.Selection!.Slots[slot].Selection;

    private object? Resolve(CompiledField field)
    {
        var arguments = InputObject.Empty;
        if (field.Definition.Arguments.Count > 0)
        {
            switch (ArgumentsOf(field))
            {
                case GraphQLError error:
                    return error;
                case InputObject coerced:
                    arguments = coerced;
                    break;
            }
        }

        return IntrospectionFields.Resolve(_operation.Schema, _place.Source, field.Definition.Name, arguments);
    }

    // They depend on the variables only, so they are coerced once for all objects that have the field.
    private object ArgumentsOf(CompiledField field)
    {
        _arguments ??= [];
        if (!_arguments.TryGetValue(field, out var arguments))
        {
            var coerced = ArgumentValues.Coerce(field.Definition.Arguments, field.Arguments, _variables, field.Nodes[0], out var error);
            arguments = error is null ? coerced : error;
            _arguments.Add(field, arguments);
        }

        return arguments;
    }

    /// <summary>Where the reader stands: on an object, or in a list whose elements are selected on.</summary>
    private record struct Place(object? Source, CompiledSelectionSet? Selection, IReadOnlyList<object>? Elements)
    {
        public int Index { get; set; }
    }
}
