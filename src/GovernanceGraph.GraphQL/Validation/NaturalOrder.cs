namespace GovernanceGraph.GraphQL.Validation;

/// <summary>The order in which people expect names: by code unit, but runs of digits by the number they spell.</summary>
internal static class NaturalOrder
{
    public static Comparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string a, string b)
    {
        var i = 0;
        var j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var order = TakeNumber(a, ref i).CompareTo(TakeNumber(b, ref j));
                if (order != 0)
                    return order;
            }
            else if (a[i] != b[j])
            {
                return a[i].CompareTo(b[j]);
            }
            else
            {
                i++;
                j++;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    // A leading zero is a number of its own, so that "a01" and "a1" differ.
    private static double TakeNumber(string text, ref int index)
    {
        double number = 0;
        do
        {
            number = (number * 10) + (text[index++] - '0');
        }
        while (number > 0 && index < text.Length && char.IsAsciiDigit(text[index]));

        return number;
    }
}
