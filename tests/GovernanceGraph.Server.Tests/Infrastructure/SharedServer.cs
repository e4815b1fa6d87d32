using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace GovernanceGraph.Server.Tests.Infrastructure;

/// <summary>One server with nothing configured, in development, for all tests that need no other.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
