using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>
/// The places of a plan that arguments fill. What has no variables is read once, when the document is compiled; the rest at every request,
/// by the same code, so that nested arguments mean exactly what root arguments do.
/// </summary>
internal sealed class ArgumentBinders(ServedSchema served, PlanLimits limits)
{
    private readonly List<Func<VariableValues, object?>> _binders = [];

    public IReadOnlyList<Func<VariableValues, object?>> All => _binders;

    public Parameter<string?> AsOf(CompiledField field) => One<string?>(field, "asOf");

    public Parameter<string> Text(CompiledField field, string argument) => One<string>(field, argument);

    public Parameter<IReadOnlyList<string>> Ids(CompiledField field) => Add<IReadOnlyList<string>>(field, arguments =>
    {
        var ids = (IReadOnlyList<object?>)arguments["ids"]!;
        PageReader.CheckCount("ids", ids.Count, limits);
        return [.. ids.Cast<string>()];
    });

    public Parameter<FieldArguments> Arguments(CompiledField field) => Add(field, arguments =>
    {
        // A computed list is paged like any other.
        PageReader.ReadCounts(arguments, limits);
        return new FieldArguments(arguments) { MaxPageSize = limits.MaxPageSize };
    });

    public Parameter<ListArguments> List(CompiledField field, ConnectionSource source, ServedType listed)
    {
        var reader = new ListArgumentsReader(served, listed, source is RelationshipSource, limits, field.Definition.Coordinate);
        var others = field.Arguments.Where(argument => argument.Name.Value != ListArgumentsReader.Where).ToArray();
        if (others.Length == field.Arguments.Count || others.Any(argument => HasVariables(argument.Value)))
            return Add(field, reader.Read);

        // Mostly the condition alone has variables: then nothing else is read at a request.
        var page = Binder(field, others, reader.ReadPage)(VariableValues.Empty);
        var where = field.Arguments.Except(others).ToArray();
        return Add(field, where, arguments => page with { Where = reader.ReadWhere(arguments) });
    }

    public Parameter<StatementArguments> Statements(CompiledField field, ServedType document)
    {
        var scope = field.Definition.Coordinate;
        var locator = document.Labels[0].Layout.FindColumn("citations.locator")!;
        return Add(field, arguments => new StatementArguments(
            arguments.TryGetValue("locator", out var where) && where is InputObject condition ? WhereReader.ReadText(condition, locator, new WherePath(null, "locator")) : null,
            PageReader.Read(arguments, [], scope, limits),
            scope));
    }

    public Parameter<IReadOnlyList<GroupKeyPlan>> Groups(CompiledField field, ServedType listed) =>
        Add(field, arguments => GroupKeys.Read(arguments, listed));

    // An argument by itself. One that is not given is null; a variable's value has been coerced already (specification 6.4.1), and nothing else
    // needs to be looked at.
    private Parameter<T> One<T>(CompiledField field, string argument)
        where T : class?
    {
        var definition = field.Definition.Arguments.Single(item => item.Name == argument);
        var literal = field.Arguments.FirstOrDefault(given => given.Name.Value == argument)?.Value;
        if (literal is null && definition.DefaultValue is null && !definition.IsRequired)
        {
            _binders.Add(_ => null);
            return new Parameter<T>(_binders.Count - 1);
        }

        var parameter = Add(field, arguments => (T)arguments.GetValueOrDefault(argument)!);
        if (literal is VariableNode variable)
        {
            var (name, coerceAll) = (variable.Name.Value, _binders[parameter.Index]);
            _binders[parameter.Index] = variables => variables.TryGet(name, out var value) && value is T ? value : coerceAll(variables);
        }

        return parameter;
    }

    private Parameter<T> Add<T>(CompiledField field, Func<InputObject, T> read) => Add(field, field.Arguments, read);

    private Parameter<T> Add<T>(CompiledField field, IReadOnlyList<ArgumentNode> given, Func<InputObject, T> read)
    {
        var bind = Binder(field, given, read);
        string[] names = [.. given.SelectMany(argument => Variables(argument.Value)).Distinct(StringComparer.Ordinal)];
        switch (names)
        {
            case []:
                var constant = bind(VariableValues.Empty);
                _binders.Add(_ => constant);
                break;
            case [var name]:
                var recent = new RecentBindings<T>(name, bind);
                _binders.Add(variables => recent.Of(variables));
                break;
            default:
                _binders.Add(variables => bind(variables));
                break;
        }

        return new Parameter<T>(_binders.Count - 1);
    }

    // Reads some of a field's arguments, of which the others have no part.
    private static Func<VariableValues, T> Binder<T>(CompiledField field, IReadOnlyList<ArgumentNode> given, Func<InputObject, T> read)
    {
        var location = field.Nodes[0].Location.ToSourceLocation();
        return variables =>
        {
            var arguments = ArgumentValues.Coerce(field.Definition.Arguments, given, variables, field.Nodes[0], out var error);
            if (error is not null)
                throw new GraphQLRequestException(error);
            try
            {
                return read(arguments);
            }
            catch (ArgumentMeaningException exception)
            {
                throw new GraphQLRequestException(new GraphQLError(
                    $"{field.Definition.Coordinate}: {exception.Message}", [location], code: exception.Code));
            }
        };
    }

    private static bool HasVariables(ValueNode value) => Variables(value).Any();

    private static IEnumerable<string> Variables(ValueNode value) => value switch
    {
        VariableNode variable => [variable.Name.Value],
        ListValueNode list => list.Values.SelectMany(Variables),
        ObjectValueNode @object => @object.Fields.SelectMany(field => Variables(field.Value)),
        _ => [],
    };
}

/// <summary>An argument that is valid GraphQL and has no meaning here.</summary>
internal sealed class ArgumentMeaningException(string message, string code = GraphQLErrorCodes.BadUserInput) : Exception(message)
{
    public string Code { get; } = code;
}
