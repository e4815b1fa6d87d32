using System.Globalization;
using System.Text;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>What one request brings to a compiled statement: its plan with values, and the day it is.</summary>
internal readonly record struct Request(BoundPlan Plan, ExecutionOptions Options);

/// <summary>
/// Puts the text of a statement together. The text depends on the shape of an operation alone: every value of a request is a parameter, named
/// by its number, with a function that finds it in any request of that shape; names come from the model and are quoted.
/// </summary>
internal sealed class StatementBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Func<Request, object?>> _parameters = [];
    private int _variables;

    /// <summary>The functions that find the values of <c>$p0</c>, <c>$p1</c> and so on.</summary>
    public IReadOnlyList<Func<Request, object?>> Parameters => _parameters;

    /// <summary>Appends text that the compiler wrote.</summary>
    public StatementBuilder Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Appends a line that the compiler wrote.</summary>
    public StatementBuilder Line(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Appends a property of a variable.</summary>
    public StatementBuilder Property(string variable, string name)
    {
        _text.Append(variable).Append('.').Append(StoredNames.Quote(name));
        return this;
    }

    /// <summary>Appends a parameter.</summary>
    /// <param name="value">
    /// Finds its value in a request: null, a text, a whole number, a <see cref="double"/>, a truth value, or a list of these.
    /// </param>
    public StatementBuilder Parameter(Func<Request, object?> value)
    {
        _text.Append(AddParameter(value));
        return this;
    }

    /// <summary>Adds a parameter that several places of the text name.</summary>
    /// <returns>Its name with the dollar sign.</returns>
    public string AddParameter(Func<Request, object?> value)
    {
        _parameters.Add(value);
        return $"${ParameterName(_parameters.Count - 1)}";
    }

    /// <summary>The name of a parameter.</summary>
    public static string ParameterName(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    /// <summary>A variable that no other place of the statement has.</summary>
    /// <param name="prefix">What it is, in a letter or two.</param>
    public string Variable(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_variables++}");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
