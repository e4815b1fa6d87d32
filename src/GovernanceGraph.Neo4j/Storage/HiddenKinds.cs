namespace GovernanceGraph.Neo4j.Storage;

/// <summary>
/// Which labels and relationship types have something that a day may hide: what begins after it, and what ended before it. A statement looks at
/// the days of no others.
/// </summary>
internal sealed class HiddenKinds
{
    private readonly IReadOnlySet<string>? _begun;
    private readonly IReadOnlySet<string>? _ended;

    /// <summary>Those of one day.</summary>
    /// <param name="begun">What has something that begins after it.</param>
    /// <param name="ended">What has something that ended before it.</param>
    public HiddenKinds(IReadOnlySet<string> begun, IReadOnlySet<string> ended)
    {
        (_begun, _ended) = (begun, ended);
        Signature = $"{string.Join(',', begun.Order(StringComparer.Ordinal))};{string.Join(',', ended.Order(StringComparer.Ordinal))}";
    }

    private HiddenKinds() => Signature = "*";

    /// <summary>Every kind may have something that is hidden.</summary>
    public static HiddenKinds All { get; } = new();

    /// <summary>What tells them from others.</summary>
    public string Signature { get; }

    /// <summary>Whether something of a label or type may begin after the day.</summary>
    public bool MayBegin(string kind) => _begun?.Contains(kind) ?? true;

    /// <summary>Whether something of a label or type may have ended before the day.</summary>
    public bool MayEnd(string kind) => _ended?.Contains(kind) ?? true;
}
