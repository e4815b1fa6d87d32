using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Bench.Plain;

/// <summary>A Kestrel endpoint for each operation: what this service is measured against.</summary>
internal static class PlainServer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _writer;

    /// <summary>Loads the file and serves it until the process is ended.</summary>
    public static async Task<int> RunAsync(string file)
    {
        var answers = new PlainAnswers(PlainGraph.Load(file));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, answers));
        await app.StartAsync();
        Console.WriteLine($"Serving at {app.Urls.First()}/");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, PlainAnswers answers)
    {
        // A request is the same as for GraphQL; all that is needed of it is the variable.
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var id = body.RootElement.GetProperty("variables").GetProperty("id").GetString()!;
        var (buffer, json) = _writer ??= Create();
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        if (!answers.Write(context.Request.Path.Value!.TrimStart('/'), id, json))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        json.Flush();
        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        context.Response.ContentLength = buffer.WrittenCount;
        context.Response.BodyWriter.Write(buffer.WrittenSpan);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Create()
    {
        var buffer = new ArrayBufferWriter<byte>();
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }
}
