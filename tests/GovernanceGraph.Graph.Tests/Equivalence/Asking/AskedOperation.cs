using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>An operation as a tree that can be printed, asked again with other arguments, and made smaller.</summary>
internal sealed class AskedOperation : AskedSelection
{
    public override AskedOperation Clone() => new() { Children = [.. Children.Select(child => child.Clone())] };

    /// <summary>Every selection of it, parents first.</summary>
    public IEnumerable<AskedSelection> All() => Below(this);

    private static IEnumerable<AskedSelection> Below(AskedSelection selection) =>
        selection.Children.SelectMany(child => (IEnumerable<AskedSelection>)[child, .. Below(child)]);
}

/// <summary>What is selected: a field or a fragment, with what is selected of it.</summary>
internal abstract class AskedSelection
{
    public List<AskedSelection> Children { get; init; } = [];

    public List<AskedDirective> Directives { get; init; } = [];

    public abstract AskedSelection Clone();
}

/// <summary>A field with its arguments.</summary>
internal sealed class AskedField(FieldDefinition definition) : AskedSelection
{
    public FieldDefinition Definition => definition;

    public string? Alias { get; set; }

    public string ResponseKey => Alias ?? Definition.Name;

    public List<AskedArgument> Arguments { get; init; } = [];

    public override AskedField Clone() => new(Definition)
    {
        Alias = Alias,
        Arguments = [.. Arguments.Select(argument => argument with { Value = argument.Value?.DeepClone() })],
        Directives = [.. Directives],
        Children = [.. Children.Select(child => child.Clone())],
    };
}

/// <summary>A fragment: inline where it has no name.</summary>
internal sealed class AskedFragment(string typeCondition, string? name) : AskedSelection
{
    public string TypeCondition => typeCondition;

    public string? Name => name;

    public override AskedFragment Clone() => new(TypeCondition, Name)
    {
        Directives = [.. Directives],
        Children = [.. Children.Select(child => child.Clone())],
    };
}

/// <summary>An argument, and how its value is given.</summary>
internal sealed record AskedArgument(InputValue Definition, JsonNode? Value, ValueForm Form);

/// <summary>How a value is given.</summary>
internal enum ValueForm
{
    /// <summary>As a literal in the document.</summary>
    Literal,

    /// <summary>As one variable.</summary>
    Variable,

    /// <summary>As a literal with a variable for each operand; a null is a variable that is left out.</summary>
    Mixed,
}

/// <summary><c>@skip</c> or <c>@include</c>, its condition a literal or a variable.</summary>
internal sealed record AskedDirective(string Name, bool Condition, bool IsVariable);
