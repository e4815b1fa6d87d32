using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.Graph.Operations;

/// <summary>
/// The way of a request, HTTP apart: parse, validate, compile, plan (all cached by document), bind, execute, write. Every response,
/// refusals included, goes through the one response writer.
/// </summary>
public sealed class OperationExecutor
{
    private readonly ServedSchema _served;
    private readonly IGraphStore _store;
    private readonly OperationOptions _options;
    private readonly TimeLimit _timeLimit;
    private readonly Calendar _calendar;
    // Whoever finds documents of one hash all the same makes the service compare as many as the cache holds, no more.
    private readonly BoundedCache<byte[], PreparedDocument> _documents;
    private readonly BoundedCache<(OperationDefinitionNode Operation, IncludeFlags Flags), PreparedOperation> _operations;

    /// <summary>Creates the executor of a store.</summary>
    public OperationExecutor(ServedSchema served, IGraphStore store, OperationOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _served = served;
        _store = store;
        _options = options;
        _timeLimit = new TimeLimit(options.Limits.MaxTime, time);
        _calendar = new Calendar(time);
        _documents = new(options.CachedDocuments, Utf8Equality.Comparer);
        _operations = new(options.CachedDocuments);
    }

    /// <summary>The schema that is served.</summary>
    public ServedSchema Served => _served;

    /// <summary>Executes a request and writes its response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="buffer">Where the response is appended.</param>
    /// <param name="cancellationToken">Stops the execution soon.</param>
    /// <returns>What became of it, for the status of the answer.</returns>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public ValueTask<OperationOutcome> ExecuteAsync(OperationRequest request, ResponseBuffer buffer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(buffer);
        try
        {
            var document = Prepare(request.Document);

            // Before anything else is said of the document: the request must not be repeated in this way.
            if (request.QueriesOnly && !document.IsQuery(request.OperationName))
            {
                Refuse([new GraphQLError("Only a query can be executed over GET. Send other operations with POST.", code: OperationErrorCodes.MethodNotAllowed)], request, buffer);
                return ValueTask.FromResult(OperationOutcome.NotAQuery);
            }

            if (document.Errors.Count > 0)
                return ValueTask.FromResult(Refuse(document.Errors, request, buffer));
            var operation = document.Select(request.OperationName);
            var coercion = VariableValues.Coerce(_served.Schema, operation.VariableDefinitions, request.Variables, _options.Validation.HideSuggestions);
            if (coercion.Errors.Count > 0)
                return ValueTask.FromResult(Refuse(coercion.Errors, request, buffer));
            var prepared = Prepare(document, operation, coercion.Values);
            return ExecuteAsync(request, prepared, prepared.Plan.Bind(coercion.Values), coercion.Values, buffer, cancellationToken);
        }
        catch (GraphQLSyntaxException exception)
        {
            return ValueTask.FromResult(Refuse([exception.Error], request, buffer));
        }
        catch (GraphQLRequestException exception)
        {
            return ValueTask.FromResult(Refuse([exception.Error], request, buffer));
        }
    }

    private async ValueTask<OperationOutcome> ExecuteAsync(
        OperationRequest request, PreparedOperation operation, BoundPlan bound, VariableValues variables, ResponseBuffer buffer, CancellationToken cancellationToken)
    {
        var start = buffer.Position;
        GraphQLError error;
        var outcome = OperationOutcome.Failed;
        try
        {
            using var clock = _timeLimit.Start(cancellationToken);
            var today = _calendar.Today;
            using var result = await _store.ExecuteAsync(bound, new ExecutionOptions(today, _options.Limits), clock.Token).ConfigureAwait(false);
            var summary = Write(result, operation, variables, buffer);
            ResponseExtensions.Append(
                summary.ErrorCount == 0 ? null : request.RequestId,
                request.ExplainPlan ? new Explanation(bound.Explain(today, result.AccessOf), result.Statement) : null,
                buffer);
            return summary.ErrorCount == 0 ? OperationOutcome.Answered : OperationOutcome.AnsweredWithErrors;
        }
        catch (LimitExceededException exception)
        {
            error = new GraphQLError(exception.Message, code: GraphQLErrorCodes.LimitExceeded);
        }
        catch (GraphUnavailableException)
        {
            // Why is for those who run the service: they read it where they look whether it is ready.
            error = new GraphQLError(
                "The graph is not available at the moment; this is not the request's fault. Ask again a little later.", code: GraphErrorCodes.GraphUnavailable);
            outcome = OperationOutcome.Unavailable;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            error = new GraphQLError(
                $"The operation took longer than {_options.Limits.MaxTime.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} seconds, the limit MaxTime. Narrow the filters, or ask for smaller pages.",
                code: GraphQLErrorCodes.LimitExceeded);
        }

        buffer.Truncate(start);
        Refuse([error], request, buffer);
        return outcome;
    }

    private ResponseSummary Write(GraphResult result, PreparedOperation operation, VariableValues variables, ResponseBuffer buffer)
    {
        var most = _options.Limits.MaxResultBytes;
        buffer.MaxBytes = buffer.Position + most;
        try
        {
            var summary = result.Write(operation.Compiled, variables, buffer, extensions: null);
            if (buffer.Position <= buffer.MaxBytes)
                return summary;
        }
        catch (ResponseTooLargeException)
        {
            // Said below: how much more there would have been is not known.
        }
        finally
        {
            buffer.MaxBytes = long.MaxValue;
        }

        throw new LimitExceededException(
            $"The answer has more than {most.ToString(CultureInfo.InvariantCulture)} bytes, the limit MaxResultBytes. Ask for smaller pages, or for fewer fields.");
    }

    private PreparedDocument Prepare(ReadOnlyMemory<byte> utf8)
    {
        if (_documents.Find(utf8.Span) is { } known)
            return known;
        var document = GraphQLParser.Parse(utf8, _options.Parser);
        var prepared = new PreparedDocument(document, DocumentValidator.Validate(_served.Schema, document, _options.Validation));
        _documents.Add(utf8.ToArray(), prepared, prepared.Weight);
        return prepared;
    }

    private PreparedOperation Prepare(PreparedDocument document, OperationDefinitionNode operation, VariableValues variables)
    {
        var flags = document.FlagsOf(operation, variables);
        if (_operations.Find((operation, flags)) is { } known)
            return known;
        var prepared = document.Compile(_served, operation, flags, _options.Limits);
        _operations.Add((operation, flags), prepared, document.Weight);
        return prepared;
    }

    private static OperationOutcome Refuse(IReadOnlyList<GraphQLError> errors, OperationRequest request, ResponseBuffer buffer)
    {
        ResponseWriter.WriteErrors(errors, buffer);
        ResponseExtensions.Append(request.RequestId, explanation: null, buffer);
        return OperationOutcome.Refused;
    }
}
