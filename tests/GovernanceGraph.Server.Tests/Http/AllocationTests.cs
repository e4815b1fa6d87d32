using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using GovernanceGraph.Bench.Load;
using GovernanceGraph.Bench.Partnerships;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Changes.Format;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store.Embedded;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>What a request allocates from its body to the response's bytes, Kestrel apart, once everything is warm.</summary>
public sealed class AllocationTests
{
    private const int Kibibyte = 1_024;

    [Fact]
    public async Task A_warm_point_look_up_over_HTTP_allocates_less_than_two_kilobytes_whatever_the_size_of_the_graph()
    {
        var small = await PointLookUpAsync(nodes: 500);
        var large = await PointLookUpAsync(nodes: 2_000);

        Assert.InRange(small, 0, (2 * Kibibyte) - 1);
        Assert.Equal(small, large);
    }

    // The least of many runs: what the runtime allocates while it compiles the code once more is not the request's.
    private static async Task<long> PointLookUpAsync(int nodes)
    {
        var settings = ServerSettings.Read(new ConfigurationBuilder().Build(), isDevelopment: false);
        var executor = new OperationExecutor(PublishedGraph.Served, Load(nodes), settings.Operations, TimeProvider.System);
        var endpoint = new GraphQLEndpoint(executor, settings);
        var point = Workload.All(Layout.Of(nodes)).Single(workload => workload.Name == "point");
        var exchange = new Exchange(point.Body(Layout.FindingId(0, 1)));
        var least = long.MaxValue;
        for (var run = 0; run < 50; run++)
        {
            exchange.Start();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var handling = endpoint.HandleAsync(exchange.Context);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(handling.IsCompleted);
            await handling;
            Assert.StartsWith("{\"data\":{\"finding\":{\"id\":\"finding-p0-1\"", exchange.Answer, StringComparison.Ordinal);
        }

        return least;
    }

    private static EmbeddedGraphStore Load(int nodes)
    {
        using var stream = new MemoryStream();
        new PartnershipGenerator(PublishedGraph.Served.Model, Layout.Of(nodes)).Write(stream);
        stream.Position = 0;
        var store = new EmbeddedGraphStore(PublishedGraph.Served);
        store.Load(ChangeSetFormat.Read(stream, PublishedGraph.Served.Model, GraphState.Empty).Select(version => version.ChangeSet));
        return store;
    }

    // A request whose body is there at once, and a response that is kept in one array: nothing of them is allocated while it is handled.
    private sealed class Exchange : IRequestBodyPipeFeature, IHttpResponseBodyFeature
    {
        private readonly Body _body;
        private readonly Response _response = new();

        public Exchange(byte[] body)
        {
            _body = new Body(body);
            Context = new DefaultHttpContext { RequestAborted = new CancellationTokenSource().Token };
            Context.Features.Set<IRequestBodyPipeFeature>(this);
            Context.Features.Set<IHttpResponseBodyFeature>(this);
            Context.Request.Method = HttpMethods.Post;
            Context.Request.ContentType = "application/json";
            Context.Request.Headers.Accept = "application/graphql-response+json";
        }

        public DefaultHttpContext Context { get; }

        public string Answer => _response.Text;

        public PipeReader Reader => _body;

        public PipeWriter Writer => _response;

        public Stream Stream => throw new NotSupportedException();

        public void Start() => _response.Clear();

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task CompleteAsync() => Task.CompletedTask;

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void DisableBuffering()
        {
        }
    }

    private sealed class Body(byte[] bytes) : PipeReader
    {
        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new ReadResult(new ReadOnlySequence<byte>(bytes), isCanceled: false, isCompleted: true));

        public override bool TryRead(out ReadResult result) => throw new NotSupportedException();

        public override void AdvanceTo(SequencePosition consumed)
        {
        }

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
        }

        public override void CancelPendingRead() => throw new NotSupportedException();

        public override void Complete(Exception? exception = null)
        {
        }
    }

    private sealed class Response : PipeWriter
    {
        private readonly byte[] _bytes = new byte[64 * Kibibyte];
        private int _written;

        public string Text => Encoding.UTF8.GetString(_bytes, 0, _written);

        public void Clear() => _written = 0;

        public override void Advance(int bytes) => _written += bytes;

        public override Memory<byte> GetMemory(int sizeHint = 0) => _bytes.AsMemory(_written);

        public override Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(_written);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(default(FlushResult));

        public override void CancelPendingFlush() => throw new NotSupportedException();

        public override void Complete(Exception? exception = null)
        {
        }
    }
}
