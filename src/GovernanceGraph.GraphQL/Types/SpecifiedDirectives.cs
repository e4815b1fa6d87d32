using System.Collections.Frozen;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>The directives that every schema has (specification, section 3.13).</summary>
public static class SpecifiedDirectives
{
    /// <summary>The reason of a deprecation that gives none (section 3.13.3).</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    internal const string DeprecatedName = "deprecated";
    internal const string SpecifiedByName = "specifiedBy";
    internal const string OneOfName = "oneOf";

    private static readonly DirectiveLocation[] SelectionLocations =
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment];

    /// <summary><c>@include(if:)</c> (section 3.13.2).</summary>
    public static DirectiveDefinition Include { get; } = Define(
        "include",
        "Takes the field or fragment only when the argument is true.",
        SelectionLocations,
        Condition("include", "The field or fragment is taken when this is true."));

    /// <summary><c>@skip(if:)</c> (section 3.13.1).</summary>
    public static DirectiveDefinition Skip { get; } = Define(
        "skip",
        "Leaves the field or fragment out when the argument is true.",
        SelectionLocations,
        Condition("skip", "The field or fragment is left out when this is true."));

    /// <summary><c>@deprecated(reason:)</c> (section 3.13.3).</summary>
    public static DirectiveDefinition Deprecated { get; } = Define(
        DeprecatedName,
        "Says that a part of the schema should no longer be used.",
        [
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
        ],
        new InputValue(
            "@deprecated(reason:)",
            "reason",
            "Why it should no longer be used, and what to use instead; written in CommonMark.",
            NonNullType.Of(BuiltInScalars.String),
            new StringValueNode { Value = DefaultDeprecationReason },
            null,
            null));

    /// <summary><c>@specifiedBy(url:)</c> (section 3.13.4).</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = Define(
        SpecifiedByName,
        "Says where a custom scalar is specified.",
        [DirectiveLocation.Scalar],
        new InputValue(
            "@specifiedBy(url:)", "url", "The address of the specification.", NonNullType.Of(BuiltInScalars.String), null, null, null));

    /// <summary><c>@oneOf</c> (section 3.13.5).</summary>
    public static DirectiveDefinition OneOf { get; } = Define(
        OneOfName,
        "Says that exactly one field of the input object must be given, and not as null.",
        [DirectiveLocation.InputObject]);

    /// <summary>All of them, in the order in which introspection lists them.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    private static readonly FrozenSet<string> Names = All.Select(directive => directive.Name).ToFrozenSet();

    internal static bool IsSpecified(string name) => Names.Contains(name);

    private static DirectiveDefinition Define(
        string name,
        string description,
        IReadOnlyList<DirectiveLocation> locations,
        params InputValue[] arguments) =>
        new(name, description, new NamedCollection<InputValue>(arguments, argument => argument.Name), locations, isRepeatable: false, null);

    private static InputValue Condition(string directive, string description) =>
        new($"@{directive}(if:)", "if", description, NonNullType.Of(BuiltInScalars.Boolean), null, null, null);
}
