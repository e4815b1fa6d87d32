using System.CommandLine;
using GovernanceGraph.Server.Commands;

var root = new RootCommand("GovernanceGraph: who is accountable for what, and which published document says so.")
{
    ValidateCommand.Create(),
};
root.SetAction(async (_, cancellation) =>
{
    var builder = WebApplication.CreateSlimBuilder(args);
    await builder.Build().RunAsync(cancellation);
    return 0;
});
return await root.Parse(args).InvokeAsync();
