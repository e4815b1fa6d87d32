using GovernanceGraph.Bench.Language;

// One argument: the suite. Each prints a table and returns 0 when its targets are reached.
return args switch
{
    ["language", .. var rest] => LanguageBench.Run(quick: rest is ["--quick"]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: GovernanceGraph.Bench language [--quick]");
    return 2;
}
