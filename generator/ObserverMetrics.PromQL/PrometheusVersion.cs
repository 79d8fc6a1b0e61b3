using System.Globalization;

namespace ObserverMetrics.PromQL;

/// <summary>A version of Prometheus, of which language features depend on the first two numbers.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
public readonly record struct PrometheusVersion(int Major, int Minor) : IComparable<PrometheusVersion>
{
    /// <summary>The oldest version this library knows: anything it knows of that age is accepted by all versions.</summary>
    public static PrometheusVersion Oldest { get; } = new(2, 42);

    /// <inheritdoc/>
    public int CompareTo(PrometheusVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>Reads <c>2.42</c>, <c>3.0</c>, <c>3.0.1</c>, <c>v3.0</c>.</summary>
    public static bool TryParse(string? text, out PrometheusVersion version)
    {
        version = default;
        var parts = (text ?? string.Empty).TrimStart('v').Split('.');
        if (parts.Length is < 2 or > 3
            || !TryNumber(parts[0], out var major) || !TryNumber(parts[1], out var minor)
            || (parts.Length == 3 && !TryNumber(parts[2], out _)))
            return false;
        version = new PrometheusVersion(major, minor);
        return true;

        static bool TryNumber(string part, out int number) =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The two numbers: <c>2.42</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}");

    /// <summary>Whether <paramref name="left"/> is the older one.</summary>
    public static bool operator <(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is the newer one.</summary>
    public static bool operator >(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not the newer one.</summary>
    public static bool operator <=(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not the older one.</summary>
    public static bool operator >=(PrometheusVersion left, PrometheusVersion right) => left.CompareTo(right) >= 0;
}
