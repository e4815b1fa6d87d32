using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>What the writer carries through one response: where it writes, where it stands, and what went wrong so far.</summary>
internal sealed class ResponseState
{
    [ThreadStatic]
    private static ResponseState? _spare;

    private CompiledOperation _operation = null!;

    // The way from the root: a field by its slot, the element of a list by the complement of its index. Names are looked up when an
    // error needs them.
    private int[] _path = new int[32];
    private int _depth;
    private List<GraphQLError>? _errors;

#pragma warning disable CA1051, S1104 // The reader is a struct that changes; it is used by reference.
    public IntrospectionReader Introspection;
#pragma warning restore CA1051, S1104

    private ResponseState()
    {
    }

    public ResponseBuffer Buffer { get; private set; } = null!;

    /// <summary>The state of a response, used again by later ones of this thread once it was returned: writing never waits.</summary>
    public static ResponseState Rent(CompiledOperation operation, VariableValues variables, ResponseBuffer buffer)
    {
        var state = _spare ?? new ResponseState();
        _spare = null;
        state._operation = operation;
        state.Buffer = buffer;
        state.Introspection = new IntrospectionReader(operation, variables);
        return state;
    }

    /// <summary>Gives the state back. It holds nothing of the response afterwards.</summary>
    public void Return()
    {
        _operation = null!;
        Buffer = null!;
        Introspection = default;
        _errors = null;
        _depth = 0;
        _spare = this;
    }

    public IReadOnlyList<GraphQLError> Errors => _errors ?? (IReadOnlyList<GraphQLError>)[];

    public void EnterField(int slot) => Push(slot);

    public void EnterList() => Push(~0);

    public void MoveTo(int index) => _path[_depth - 1] = ~index;

    public void Leave() => _depth--;

    /// <summary>Adds an error of the field or element where the writer stands.</summary>
    public void Add(CompiledField field, GraphQLError error)
    {
        var locations = error.Locations;
        if (locations.Count == 0)
            locations = [.. field.Nodes.Select(node => node.Location.ToSourceLocation())];
        (_errors ??= []).Add(new GraphQLError(error.Message, locations, Path(), error.Code));
    }

    private void Push(int step)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, 2 * _depth);
        _path[_depth++] = step;
    }

    private object[] Path()
    {
        var path = new object[_depth];
        var selection = _operation.Root;
        for (var i = 0; i < _depth; i++)
        {
            if (_path[i] < 0)
            {
                path[i] = ~_path[i];
                continue;
            }

            var field = selection.Slots[_path[i]];
            path[i] = field.ResponseKey;
            selection = field.Selection ?? selection;
        }

        return path;
    }
}
