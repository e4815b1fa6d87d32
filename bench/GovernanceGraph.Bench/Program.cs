using GovernanceGraph.Bench;

return await BenchCommands.Create().Parse(args).InvokeAsync();
