using GovernanceGraph.Neo4j.QueryApi;

namespace GovernanceGraph.Server.Hosting;

/// <summary>
/// How Neo4j is reached, from the section <c>Neo4j</c> of <c>appsettings.json</c> or of the environment (<c>Neo4j__Uri</c>). What is secret is
/// never an argument of a command, which others on the machine could read.
/// </summary>
internal static class Neo4jSettings
{
    /// <summary>The section.</summary>
    public const string Section = "Neo4j";

    private const string Uri = "Uri";
    private const string User = "User";
    private const string Password = "Password";
    private const string Token = "Token";
    private const string InFile = "File";

    private static readonly ConnectionSettings Defaults = new() { Address = new Uri("http://localhost"), Credentials = Credentials.Basic(string.Empty, string.Empty) };

    private static readonly string[] Keys =
    [
        Uri, nameof(ConnectionSettings.Database), User, Password, Password + InFile, Token, Token + InFile,
        nameof(ConnectionSettings.CertificateAuthorityFile), nameof(ConnectionSettings.MaxConnections), nameof(ConnectionSettings.MaxSilence),
    ];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingsException">One is missing or cannot be used. The message has no secret.</exception>
    public static ConnectionSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var setting in section.GetChildren())
        {
            if (!Keys.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                throw new SettingsException($"There is no setting {setting.Path}. The settings are {string.Join(", ", Keys)}.");
        }

        return new ConnectionSettings
        {
            Address = ReadAddress(section),
            Credentials = ReadCredentials(section),
            Database = section[nameof(ConnectionSettings.Database)] is { Length: > 0 } database ? database : Defaults.Database,
            CertificateAuthorityFile = section[nameof(ConnectionSettings.CertificateAuthorityFile)],
            MaxConnections = Positive(section, nameof(ConnectionSettings.MaxConnections), Defaults.MaxConnections, 0),
            MaxSilence = Positive(section, nameof(ConnectionSettings.MaxSilence), Defaults.MaxSilence, TimeSpan.Zero),
        };
    }

    /// <summary>Creates the client of these settings.</summary>
    /// <exception cref="SettingsException">A setting is missing or cannot be used.</exception>
    public static QueryClient CreateClient(IConfiguration configuration)
    {
        var settings = Read(configuration);
        try
        {
            return new QueryClient(settings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new SettingsException($"{Section}:{nameof(ConnectionSettings.CertificateAuthorityFile)}: {exception.Message} It is to be a file with certificates, PEM.");
        }
    }

    private static Uri ReadAddress(IConfigurationSection section)
    {
        const string Expected = "Write where Neo4j's HTTP interface is, for example http://localhost:7474, or https://<id>.databases.neo4j.io for Aura.";
        if (section[Uri] is not { Length: > 0 } text)
            throw new SettingsException($"{section.Path}:{Uri} is not set. {Expected}");
        if (!System.Uri.TryCreate(text, UriKind.Absolute, out var uri))
            throw new SettingsException($"{section.Path}:{Uri} is no address. {Expected}");
        if (uri.UserInfo.Length > 0)
            throw new SettingsException($"{section.Path}:{Uri} holds a user or a password. Give them as {section.Path}:{User} and {section.Path}:{Password}.");
        return uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0 ? uri : throw new SettingsException(
            $"{section.Path}:{Uri} is {text}; the Query API is asked over HTTP. {Expected}");
    }

    private static Credentials ReadCredentials(IConfigurationSection section)
    {
        var password = ReadSecret(section, Password);
        var token = ReadSecret(section, Token);
        return (password, token) switch
        {
            ({ } secret, null) => Credentials.Basic(section[User] is { Length: > 0 } user ? user : "neo4j", secret),
            (null, { } secret) => Credentials.Bearer(secret),
            (null, null) => throw new SettingsException(
                $"Neo4j needs a password or a token. Set {Section}__{Password} or {Section}__{Token} in the environment, or name a file that holds it with {Section}__{Password}{InFile} or {Section}__{Token}{InFile}."),
            _ => throw new SettingsException($"{section.Path} has both a password and a token; give one of them."),
        };
    }

    private static string? ReadSecret(IConfigurationSection section, string key)
    {
        var (value, file) = (section[key], section[key + InFile]);
        if (value is { Length: > 0 } && file is { Length: > 0 })
            throw new SettingsException($"{section.Path} has both {key} and {key}{InFile}; give one of them.");
        if (file is not { Length: > 0 })
            return value is { Length: > 0 } ? value : null;
        try
        {
            // Editors end a file with a line break.
            return File.ReadAllText(file).TrimEnd('\r', '\n') is { Length: > 0 } secret
                ? secret
                : throw new SettingsException($"{section.Path}:{key}{InFile}: the file is empty.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{section.Path}:{key}{InFile}: {exception.Message}");
        }
    }

    private static T Positive<T>(IConfigurationSection section, string key, T unlessSet, T least)
        where T : struct, IComparable<T>
    {
        T value;
        try
        {
            value = section.GetValue(key, unlessSet);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{section.Path}:{key}: {exception.Message}");
        }

        return value.CompareTo(least) > 0 ? value : throw new SettingsException($"{section.Path}:{key} is {section[key]}; it has to be more than nothing.");
    }
}
