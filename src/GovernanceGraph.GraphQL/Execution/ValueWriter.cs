using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Completes values (specification 6.4.3) for one kind of reader. Every method returns whether it wrote a value: false means that a null
/// propagates, and the nearest nullable value around cuts the buffer back and writes the null (specification 6.4.4).
/// </summary>
internal static class ValueWriter<TReader>
    where TReader : struct, IResultReader
{
    public static bool WriteObject(ref TReader reader, ResponseState state, CompiledSelectionSet selection, int typeIndex)
    {
        var buffer = state.Buffer;
        var fields = selection.FieldsAt(typeIndex);
        if (fields.IsEmpty)
            buffer.WriteByte((byte)'{');
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            var key = i == 0 ? field.OpeningKey : field.CommaKey;
            if (field.Answer == FieldAnswer.Reader)
            {
                var kind = reader.Kind(field.Slot);

                // Most of an answer is text: key and value are written in one go, and such a field has no error that would need its path.
                if (kind == ResultKind.Text && field.Shape.IsText && reader.Text(field.Slot) is var text && field.Shape.Allows(text))
                {
                    buffer.WriteMember(key, text);
                    continue;
                }

                buffer.Write(key);
                state.EnterField(field.Slot);
                if (!WriteValue(ref reader, state, field, selection.TypeAt(typeIndex), field.Shape, field.Slot, kind))
                    return Leave(state);
                state.Leave();
                continue;
            }

            buffer.Write(key);
            if (field.Answer == FieldAnswer.Typename)
            {
                buffer.Write(selection.TypenameAt(typeIndex));
                continue;
            }

            state.EnterField(field.Slot);
            ref var schema = ref state.Introspection;
            if (!ValueWriter<IntrospectionReader>.WriteValue(ref schema, state, field, selection.TypeAt(typeIndex), field.Shape, field.Slot, schema.Kind(field.Slot)))
                return Leave(state);
            state.Leave();
        }

        buffer.WriteByte((byte)'}');
        return true;
    }

    public static bool WriteValue(
        ref TReader reader,
        ResponseState state,
        CompiledField field,
        ObjectType parent,
        ValueShape shape,
        int slot,
        ResultKind kind)
    {
        if (kind == ResultKind.Null)
        {
            if (shape.NonNull)
                return Fail(state, field, shape, $"Cannot return null for non-nullable field {parent.Name}.{field.Definition.Name}.");
            state.Buffer.Write("null"u8);
            return true;
        }

        if (kind == ResultKind.Error)
            return Fail(state, field, shape, reader.Error(slot));

        switch (shape.Kind)
        {
            case ShapeKind.Composite:
                return WriteComposite(ref reader, state, field, shape, slot, kind);
            case ShapeKind.List:
                return WriteList(ref reader, state, field, parent, shape, slot, kind);
            default:
                var problem = LeafWriter<TReader>.Write(ref reader, state.Buffer, shape, slot, kind);
                return problem is null || Fail(state, field, shape, problem);
        }
    }

    private static bool WriteComposite(
        ref TReader reader,
        ResponseState state,
        CompiledField field,
        ValueShape shape,
        int slot,
        ResultKind kind)
    {
        var selection = field.Selection!;
        if (kind != ResultKind.Object)
        {
            var shown = LeafWriter<TReader>.Inspect(ref reader, slot, kind);
            return Fail(state, field, shape, $"Expected value of type \"{selection.ParentType.Name}\" but got: {shown}.");
        }

        var mark = state.Buffer.Position;
        reader.EnterObject(slot);
        var type = reader.ConcreteType;
        var typeIndex = selection.IndexOf(type);
        var written = typeIndex >= 0 && WriteObject(ref reader, state, selection, typeIndex);
        reader.LeaveObject();
        if (typeIndex < 0)
        {
            return Fail(state, field, shape, selection.ParentType.IsAbstract
                ? $"Runtime Object type \"{type.Name}\" is not a possible type for \"{selection.ParentType.Name}\"."
                : $"Expected value of type \"{selection.ParentType.Name}\" but got: an object of type \"{type.Name}\".");
        }

        return written || Propagate(state, shape, mark);
    }

    private static bool WriteList(
        ref TReader reader,
        ResponseState state,
        CompiledField field,
        ObjectType parent,
        ValueShape shape,
        int slot,
        ResultKind kind)
    {
        if (kind != ResultKind.List)
            return Fail(state, field, shape, $"Expected Iterable, but did not find one for field \"{parent.Name}.{field.Definition.Name}\".");

        var buffer = state.Buffer;
        var mark = buffer.Position;
        var item = shape.Item!;
        var complete = true;
        var index = 0;
        reader.EnterList(slot);
        state.EnterList();
        buffer.WriteByte((byte)'[');
        while (complete && reader.MoveNext())
        {
            if (index > 0)
                buffer.WriteByte((byte)',');
            state.MoveTo(index++);
            complete = WriteValue(ref reader, state, field, parent, item, IResultReader.Element, reader.Kind(IResultReader.Element));
        }

        state.Leave();
        reader.LeaveList();
        if (!complete)
            return Propagate(state, shape, mark);
        buffer.WriteByte((byte)']');
        return true;
    }

    private static bool Leave(ResponseState state)
    {
        state.Leave();
        return false;
    }

    private static bool Fail(ResponseState state, CompiledField field, ValueShape shape, string message) =>
        Fail(state, field, shape, new GraphQLError(message, code: GraphQLErrorCodes.InternalError));

    // Nothing of the value was written yet.
    private static bool Fail(ResponseState state, CompiledField field, ValueShape shape, GraphQLError error)
    {
        state.Add(field, error);
        if (shape.NonNull)
            return false;
        state.Buffer.Write("null"u8);
        return true;
    }

    private static bool Propagate(ResponseState state, ValueShape shape, long mark)
    {
        if (shape.NonNull)
            return false;
        state.Buffer.Truncate(mark);
        state.Buffer.Write("null"u8);
        return true;
    }
}
