using System.Globalization;
using GovernanceGraph.Bench.Language;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Partnerships;
using GovernanceGraph.Bench.Plain;

const int DefaultNodes = 10_000;

// The first argument is the suite. Each prints a table and returns 0 when its targets are reached.
return args switch
{
    ["language", .. var rest] => LanguageBench.Run(quick: rest is ["--quick"]),
    ["generate", "--nodes", var nodes, "--out", var file] when TryCount(nodes, out var count) => GenerateCommand.Run(count, file),
    ["plain", var file] => await PlainServer.RunAsync(file),
    ["load"] => LoadBench.Run(DefaultNodes, quick: false),
    ["load", "--quick"] => LoadBench.Run(DefaultNodes, quick: true),
    ["load", "--nodes", var nodes] when TryCount(nodes, out var count) => LoadBench.Run(count, quick: false),
    ["load", "--nodes", var nodes, "--quick"] when TryCount(nodes, out var count) => LoadBench.Run(count, quick: true),
    _ => Usage(),
};

static bool TryCount(string text, out int count) =>
    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= Layout.SmallestGraph;

static int Usage()
{
    Console.Error.WriteLine("usage: GovernanceGraph.Bench language [--quick]");
    Console.Error.WriteLine("       GovernanceGraph.Bench generate --nodes N --out FILE");
    Console.Error.WriteLine("       GovernanceGraph.Bench load [--nodes N] [--quick]");
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"N is at least {Layout.SmallestGraph}."));
    return 2;
}
