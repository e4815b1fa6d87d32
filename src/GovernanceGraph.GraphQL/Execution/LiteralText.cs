using System.Text;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Shows a literal on one line, for an error message.</summary>
internal static class LiteralText
{
    public static string Of(ValueNode literal)
    {
        StringBuilder text = new();
        Append(text, literal);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ValueNode literal)
    {
        switch (literal)
        {
            case VariableNode variable:
                text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode number:
                text.Append(number.Value);
                break;
            case FloatValueNode number:
                text.Append(number.Value);
                break;
            case StringValueNode content:
                QuotedText.Append(text, content.Value);
                break;
            case BooleanValueNode truth:
                text.Append(truth.Value ? "true" : "false");
                break;
            case EnumValueNode value:
                text.Append(value.Value);
                break;
            case ListValueNode list:
                text.Append('[');
                for (int i = 0; i < list.Values.Count; i++)
                {
                    text.Append(i > 0 ? ", " : string.Empty);
                    Append(text, list.Values[i]);
                }

                text.Append(']');
                break;
            case ObjectValueNode value:
                for (int i = 0; i < value.Fields.Count; i++)
                {
                    text.Append(i > 0 ? ", " : "{ ").Append(value.Fields[i].Name.Value).Append(": ");
                    Append(text, value.Fields[i].Value);
                }

                text.Append(value.Fields.Count == 0 ? "{}" : " }");
                break;
            default:
                text.Append("null");
                break;
        }
    }
}
