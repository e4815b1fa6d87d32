namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Days as numbers that compare as their texts do: <c>2026-11-21</c> is 20261121.</summary>
internal static class Days
{
    /// <summary>Before every day.</summary>
    public const int Always = 0;

    /// <summary>After every day.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The number of a day written <c>yyyy-MM-dd</c>.</summary>
    public static int Of(string date)
    {
        var day = 0;
        foreach (var unit in date)
        {
            if (unit != '-')
                day = (day * 10) + (unit - '0');
        }

        return day;
    }
}
