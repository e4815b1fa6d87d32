namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>A link to a theme is always our classification (ontology, section 3: ABOUT).</summary>
internal sealed class ThemeLinksRule : SeedRule
{
    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed) =>
        from link in seed.Changes.Links
        where seed.FindNode(link.To)!.Label.Name == "Theme"
        let rules = (string?[])link.Values[seed.Schema.LinkLayout.FindColumn("rules")!.Index]!
        where !rules.Contains("R5_THEME")
        select seed.Error(link.Id, $"`{link.Id}` leads to a theme, which is our classification: give `rule: R5`");
}
