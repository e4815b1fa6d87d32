using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Storage;

/// <summary>Writes values as Neo4j reads them: those of parameters, and what is stored.</summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                Write(json, number);
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A value for Neo4j is a {value.GetType().Name}.");
        }
    }

    // Neo4j makes a whole number of `5` and a number with decimals of `5.0`, and a column holds one of them throughout.
    private static void Write(Utf8JsonWriter json, double number)
    {
        if (double.IsInteger(number) && Math.Abs(number) < 1e15)
            json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{number:0.0}"));
        else
            json.WriteNumberValue(number);
    }
}
