namespace GovernanceGraph.Graph.Changes;

/// <summary>Derives the ids of links (design, "Statement identity").</summary>
internal static class LinkIds
{
    internal const char Separator = '|';

    // What tells two links of one type between the same ends apart.
    internal static readonly string[] Distinguishing = ["role", "stage", "how"];

    /// <summary><c>from|TYPE|to</c>, with the role, stage or how where the link has one; null where that cannot be part of an id.</summary>
    public static string? Of(LinkDraft draft, out string? refusal)
    {
        refusal = null;
        var id = string.Join(Separator, draft.From, draft.Type, draft.To);
        foreach (var name in Distinguishing)
        {
            var value = draft.Properties.FirstOrDefault(property => property.Name == name)?.Value as DraftScalar;
            if (value?.Value is not string text || TextRules.Normalize(text, out _) is not { } part)
                continue;
            if (part.Contains(Separator, StringComparison.Ordinal) || part.Contains('\n', StringComparison.Ordinal))
            {
                refusal = $"`{name}` is part of the link's id and may hold neither `{Separator}` nor a line break";
                return null;
            }

            id += Separator + part;
        }

        return id;
    }
}
