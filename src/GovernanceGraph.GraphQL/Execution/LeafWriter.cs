using System.Globalization;
using System.Text;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Coerces the results of scalars and enums (specification 3.5 and 3.9, result coercion) and writes them.</summary>
internal static class LeafWriter<TReader>
    where TReader : struct, IResultReader
{
    /// <summary>Writes the value; returns null, or what is wrong with it and then nothing was written.</summary>
    public static string? Write(ref TReader reader, ResponseBuffer buffer, ValueShape shape, int slot, ResultKind kind)
    {
        switch (shape.Kind)
        {
            case ShapeKind.String:
                return WriteString(ref reader, buffer, slot, kind);
            case ShapeKind.Id:
                return WriteId(ref reader, buffer, slot, kind);
            case ShapeKind.Enum:
                return WriteEnum(ref reader, buffer, shape, slot, kind);
            case ShapeKind.Int:
                return WriteInt(ref reader, buffer, slot, kind);
            case ShapeKind.Float:
                return WriteFloat(ref reader, buffer, slot, kind);
            case ShapeKind.Boolean:
                return WriteBoolean(ref reader, buffer, slot, kind);
            default:
                return WriteCustom(ref reader, buffer, shape, slot, kind);
        }
    }

    /// <summary>The value as an error message shows it.</summary>
    public static string Inspect(ref TReader reader, int slot, ResultKind kind) => kind switch
    {
        ResultKind.Text => $"\"{Encoding.UTF8.GetString(reader.Text(slot))}\"",
        ResultKind.Integer => reader.Integer(slot).ToString(CultureInfo.InvariantCulture),
        ResultKind.Float => JsonNumber.ToText(reader.Float(slot)),
        ResultKind.Boolean => reader.Boolean(slot) ? "true" : "false",
        ResultKind.List => "[Array]",
        _ => "[Object]",
    };

    private static string? WriteString(ref TReader reader, ResponseBuffer buffer, int slot, ResultKind kind)
    {
        switch (kind)
        {
            case ResultKind.Text:
                buffer.WriteQuoted(reader.Text(slot));
                return null;
            case ResultKind.Boolean:
                buffer.WriteQuoted(Literal(reader.Boolean(slot)));
                return null;
            case ResultKind.Integer or ResultKind.Float when IsFinite(ref reader, slot, kind):
                WriteQuotedNumber(ref reader, buffer, slot, kind);
                return null;
            default:
                return $"String cannot represent value: {Inspect(ref reader, slot, kind)}";
        }
    }

    private static string? WriteId(ref TReader reader, ResponseBuffer buffer, int slot, ResultKind kind)
    {
        switch (kind)
        {
            case ResultKind.Text:
                buffer.WriteQuoted(reader.Text(slot));
                return null;
            case ResultKind.Integer:
            case ResultKind.Float when double.IsInteger(reader.Float(slot)):
                WriteQuotedNumber(ref reader, buffer, slot, kind);
                return null;
            default:
                return $"ID cannot represent value: {Inspect(ref reader, slot, kind)}";
        }
    }

    private static string? WriteEnum(ref TReader reader, ResponseBuffer buffer, ValueShape shape, int slot, ResultKind kind)
    {
        if (kind != ResultKind.Text || !shape.IsEnumName(reader.Text(slot)))
            return $"Enum \"{shape.Type.Named.Name}\" cannot represent value: {Inspect(ref reader, slot, kind)}";
        buffer.WriteQuoted(reader.Text(slot));
        return null;
    }

    private static string? WriteInt(ref TReader reader, ResponseBuffer buffer, int slot, ResultKind kind)
    {
        switch (kind)
        {
            case ResultKind.Integer when reader.Integer(slot) is >= int.MinValue and <= int.MaxValue:
                JsonNumber.Write(reader.Integer(slot), buffer);
                return null;
            case ResultKind.Boolean:
                buffer.WriteByte(reader.Boolean(slot) ? (byte)'1' : (byte)'0');
                return null;
            case ResultKind.Integer or ResultKind.Float or ResultKind.Text when TryGetNumber(ref reader, slot, kind, out var number) && double.IsInteger(number):
                if (number is < int.MinValue or > int.MaxValue)
                    return $"Int cannot represent non 32-bit signed integer value: {Inspect(ref reader, slot, kind)}";
                JsonNumber.Write(number, buffer);
                return null;
            default:
                return $"Int cannot represent non-integer value: {Inspect(ref reader, slot, kind)}";
        }
    }

    private static string? WriteFloat(ref TReader reader, ResponseBuffer buffer, int slot, ResultKind kind)
    {
        switch (kind)
        {
            case ResultKind.Integer:
                JsonNumber.Write(reader.Integer(slot), buffer);
                return null;
            case ResultKind.Boolean:
                buffer.WriteByte(reader.Boolean(slot) ? (byte)'1' : (byte)'0');
                return null;
            case ResultKind.Float or ResultKind.Text when TryGetNumber(ref reader, slot, kind, out var number):
                JsonNumber.Write(number, buffer);
                return null;
            default:
                return $"Float cannot represent non numeric value: {Inspect(ref reader, slot, kind)}";
        }
    }

    private static string? WriteBoolean(ref TReader reader, ResponseBuffer buffer, int slot, ResultKind kind)
    {
        switch (kind)
        {
            case ResultKind.Boolean:
                buffer.Write(Literal(reader.Boolean(slot)));
                return null;
            case ResultKind.Integer:
                buffer.Write(Literal(reader.Integer(slot) != 0));
                return null;
            case ResultKind.Float when double.IsFinite(reader.Float(slot)):
                buffer.Write(Literal(reader.Float(slot) != 0));
                return null;
            default:
                return $"Boolean cannot represent a non boolean value: {Inspect(ref reader, slot, kind)}";
        }
    }

    // A custom scalar's reader has coerced already; what it gives is written as JSON has it.
    private static string? WriteCustom(ref TReader reader, ResponseBuffer buffer, ValueShape shape, int slot, ResultKind kind)
    {
        switch (kind)
        {
            case ResultKind.Text:
                buffer.WriteQuoted(reader.Text(slot));
                return null;
            case ResultKind.Boolean:
                buffer.Write(Literal(reader.Boolean(slot)));
                return null;
            case ResultKind.Integer:
                JsonNumber.Write(reader.Integer(slot), buffer);
                return null;
            case ResultKind.Float when double.IsFinite(reader.Float(slot)):
                JsonNumber.Write(reader.Float(slot), buffer);
                return null;
            default:
                return $"{shape.Type.Named.Name} cannot represent value: {Inspect(ref reader, slot, kind)}";
        }
    }

    private static ReadOnlySpan<byte> Literal(bool value) => value ? "true"u8 : "false"u8;

    private static bool IsFinite(ref TReader reader, int slot, ResultKind kind) =>
        kind == ResultKind.Integer || double.IsFinite(reader.Float(slot));

    private static void WriteQuotedNumber(ref TReader reader, ResponseBuffer buffer, int slot, ResultKind kind)
    {
        buffer.WriteByte((byte)'"');
        if (kind == ResultKind.Integer)
            JsonNumber.Write(reader.Integer(slot), buffer);
        else
            JsonNumber.Write(reader.Float(slot), buffer);
        buffer.WriteByte((byte)'"');
    }

    private static bool TryGetNumber(ref TReader reader, int slot, ResultKind kind, out double number)
    {
        number = kind switch
        {
            ResultKind.Integer => reader.Integer(slot),
            ResultKind.Float => reader.Float(slot),
            _ when double.TryParse(reader.Text(slot), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => double.NaN,
        };
        return double.IsFinite(number);
    }
}
