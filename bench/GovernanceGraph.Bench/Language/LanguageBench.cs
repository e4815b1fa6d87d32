using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.Bench.Language;

/// <summary>Parsing and validating against the reference implementation, on the same documents in the same run, turn by turn.</summary>
internal static class LanguageBench
{
    private const double Target = 3;

    public static int Run(bool quick)
    {
        using var reference = new ReferenceImplementation();
        reference.UseSchema(BenchDocuments.Schema);
        var schema = SchemaBuilder.Build(GraphQLParser.Parse(BenchDocuments.Schema, ParserOptions.Unlimited));
        (string Name, string Source)[] documents =
        [
            ("introspection", reference.IntrospectionQuery()),
            ("2 KB", BenchDocuments.Operation),
            ("60 KB", BenchDocuments.ManyOperations()),
        ];

        Console.WriteLine($"npm graphql {reference.Version} and this library; the shortest of the rounds, in microseconds a run");
        Console.WriteLine($"{"work",-9} {"document",-14} {"bytes",7} {"theirs",10} {"ours",10} {"ratio",7} {"MB/s",7} {"bytes allocated a byte",23}");
        var works = documents.SelectMany(document => Works(schema, document.Name, Encoding.UTF8.GetBytes(document.Source))).ToArray();
        foreach (var (name, source) in documents)
            reference.Keep(name, source);
        foreach (var work in works)
            WarmUp(reference, work);

        var isReached = true;
        foreach (var work in works)
            isReached &= Compare(reference, work, quick);

        Console.WriteLine(isReached ? $"Every ratio is at least {Target}." : $"A ratio is below {Target}.");
        return isReached ? 0 : 1;
    }

    private static Work[] Works(GraphQLSchema schema, string document, byte[] utf8)
    {
        var parsed = GraphQLParser.Parse(utf8);
        if (DocumentValidator.Validate(schema, parsed) is [var error, ..])
            throw new InvalidOperationException($"The document is not valid: {error}");

        return
        [
            new Work("parse", document, utf8.Length, () => GraphQLParser.Parse(utf8)),
            new Work("validate", document, utf8.Length, () => DocumentValidator.Validate(schema, parsed)),
        ];
    }

    // Both runtimes compile what is called often again, in the background: everything is run for a while before anything is measured.
    private static void WarmUp(ReferenceImplementation reference, Work work)
    {
        const int Milliseconds = 1_000;
        Measure(work.Run, Milliseconds);
        reference.Measure(work.Name, work.Document, Milliseconds);
    }

    private static bool Compare(ReferenceImplementation reference, Work work, bool quick)
    {
        // Many short rounds in turn: what else the machine does slows both down, and the shortest round is the one least disturbed.
        const int Milliseconds = 5;
        var rounds = quick ? 60 : 400;
        var ours = double.MaxValue;
        var theirs = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            ours = Math.Min(ours, Measure(work.Run, Milliseconds));
            theirs = Math.Min(theirs, reference.Measure(work.Name, work.Document, Milliseconds));
        }

        var ratio = theirs / ours;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{work.Name,-9} {work.Document,-14} {work.Bytes,7} {theirs / 1000,10:0.0} {ours / 1000,10:0.0} {ratio,7:0.00} {work.Bytes / ours * 1000,7:0.0} {Allocated(work) / (double)work.Bytes,23:0.0}"));
        return ratio >= Target;
    }

    private static double Measure(Action run, int milliseconds)
    {
        var start = Stopwatch.GetTimestamp();
        var runs = 0;
        TimeSpan elapsed;
        do
        {
            run();
            runs++;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed.TotalMilliseconds < milliseconds);

        return elapsed.TotalNanoseconds / runs;
    }

    private static long Allocated(Work work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work.Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed record Work(string Name, string Document, int Bytes, Action Run);
}
