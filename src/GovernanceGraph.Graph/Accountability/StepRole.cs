namespace GovernanceGraph.Graph.Accountability;

/// <summary>What a link is in a chain, as the schema's enum of that name has it and in its order (ontology, section 6).</summary>
internal enum StepRole
{
    Owner,
    ActionOwner,
    Nearest,
    Candidate,
    Remit,
    Commissioner,
    Up,
    FoundBy,
    Told,
    HandedDown,
    Evidence,
    EvidenceBase,
    Figure,
    Meaning,
}

/// <summary>How the schema writes roles.</summary>
internal static class StepRoles
{
    private static readonly string[] Names =
    [
        "OWNER", "ACTION_OWNER", "NEAREST", "CANDIDATE", "REMIT", "COMMISSIONER", "UP", "FOUND_BY", "TOLD", "HANDED_DOWN", "EVIDENCE", "EVIDENCE_BASE",
        "FIGURE", "MEANING",
    ];

    public static string Name(this StepRole role) => Names[(int)role];
}
