using System.Reflection;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Hosting;

/// <summary>What can be configured, from <c>appsettings.json</c> or the environment (<c>Limits__MaxTokens=5000</c>).</summary>
internal sealed class ServerSettings
{
    /// <summary>The section of the limits. Its keys are the names that the errors give.</summary>
    public const string LimitsSection = "Limits";

    /// <summary>The key that turns introspection and the schema's SDL on or off.</summary>
    public const string IntrospectionKey = "Introspection";

    /// <summary>The key that lets clients ask for the plan of an operation, or not.</summary>
    public const string ExplainPlansKey = "ExplainPlans";

    private static readonly Type[] Sources = [typeof(HttpLimits), typeof(ParserOptions), typeof(ValidationOptions), typeof(PlanLimits), typeof(OperationOptions)];

    /// <summary>The names of the limits that can be set.</summary>
    public static IReadOnlyList<string> LimitNames { get; } =
    [
        .. Sources
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.PropertyType == typeof(int) || property.PropertyType == typeof(long) || property.PropertyType == typeof(TimeSpan))
            .Select(property => property.Name)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The limits of HTTP.</summary>
    public required HttpLimits Http { get; init; }

    /// <summary>The limits of operations.</summary>
    public required OperationOptions Operations { get; init; }

    /// <summary>The origins whose pages may ask from a browser.</summary>
    public required IReadOnlyList<string> CrossOrigins { get; init; }

    /// <summary>Whether clients may see the schema.</summary>
    public required bool Introspection { get; init; }

    /// <summary>Whether clients may ask for the plan of an operation, by <c>{"plan": true}</c> in the request's extensions.</summary>
    public required bool ExplainPlans { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they are.</param>
    /// <param name="isDevelopment">Whether clients may see the schema and plans when nothing is set.</param>
    /// <exception cref="SettingsException">A setting is unknown, or its value is not usable.</exception>
    public static ServerSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var limits = configuration.GetSection(LimitsSection);
        foreach (var setting in limits.GetChildren())
        {
            if (!LimitNames.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                throw new SettingsException($"There is no limit {setting.Path}. The limits are {string.Join(", ", LimitNames)}.");
            if (setting.Value is ['-', ..])
                throw new SettingsException($"{setting.Path} is {setting.Value}; a limit cannot be negative.");
        }

        var introspection = Bind(IntrospectionKey, () => configuration.GetValue(IntrospectionKey, isDevelopment));
        return new ServerSettings
        {
            Http = Bind(LimitsSection, () => limits.Get<HttpLimits>()) ?? new HttpLimits(),
            Operations = new OperationOptions
            {
                Parser = Bind(LimitsSection, () => limits.Get<ParserOptions>()) ?? new ParserOptions(),
                Validation = Validation(limits, introspection),
                Limits = Bind(LimitsSection, () => limits.Get<PlanLimits>()) ?? new PlanLimits(),
                CachedDocuments = Bind(LimitsSection, () => limits.GetValue(nameof(OperationOptions.CachedDocuments), new OperationOptions().CachedDocuments)),
            },
            CrossOrigins = CrossOrigin.Read(configuration),
            Introspection = introspection,
            ExplainPlans = Bind(ExplainPlansKey, () => configuration.GetValue(ExplainPlansKey, isDevelopment)),
        };
    }

    // A service that does not show its schema does not tell it by suggestions either.
    private static ValidationOptions Validation(IConfigurationSection limits, bool introspection)
    {
        var bound = Bind(LimitsSection, () => limits.Get<ValidationOptions>()) ?? new ValidationOptions();
        return new ValidationOptions
        {
            MaxAliases = bound.MaxAliases,
            MaxDirectivesPerLocation = bound.MaxDirectivesPerLocation,
            MaxFragmentVisits = bound.MaxFragmentVisits,
            MaxFieldMergeComparisons = bound.MaxFieldMergeComparisons,
            MaxErrors = bound.MaxErrors,
            AllowIntrospection = introspection,
            HideSuggestions = !introspection,
        };
    }

    private static T Bind<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{name}: {exception.Message}");
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentOutOfRangeException inner)
        {
            throw new SettingsException($"{name}: {inner.Message}");
        }
    }
}
