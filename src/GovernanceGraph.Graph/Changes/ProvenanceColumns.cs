using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>Where the values that every statement has lie in a layout (ontology, section 4).</summary>
internal sealed class ProvenanceColumns
{
    public const string CitationType = "Citation";
    public const string VoiceField = "voice";

    /// <summary>The day on which a user recorded a statement.</summary>
    public const string RecordedOn = "recorded.on";

    public ProvenanceColumns(PropertyLayout layout)
    {
        Basis = Find(layout, "basis");
        Rules = Find(layout, "rules");
        Premises = Find(layout, "premises");
        Documents = Find(layout, "citations.document");
        Locators = Find(layout, "citations.locator");
        Voices = Find(layout, "citations.voice");
        Of = Find(layout, "citations.of");
        Recorded = Find(layout, RecordedOn);
    }

    public int Basis { get; }

    public int Rules { get; }

    public int Premises { get; }

    public int Documents { get; }

    public int Locators { get; }

    public int Voices { get; }

    public int Of { get; }

    public int Recorded { get; }

    private static int Find(PropertyLayout layout, string column) =>
        layout.FindColumn(column)?.Index ?? throw new InvalidOperationException($"The schema gives statements no `{column}`.");
}
