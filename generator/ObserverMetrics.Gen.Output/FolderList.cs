using System.Text;

namespace ObserverMetrics.Gen.Output;

/// <summary>The list <c>.observer-metrics</c> of a folder: which files were written there, and for which manifest.</summary>
/// <remarks>
/// A line is <c>Manifest: file</c>, complete in itself and in ordinal order, so that merges of two branches rarely conflict
/// and the same manifest gives the same bytes everywhere. What cannot be read as such a line is no entry.
/// </remarks>
internal sealed class FolderList
{
    public const string FileName = ".observer-metrics";

    private const string Header = "# The files that ObserverMetrics.Gen wrote here and may replace or remove. Keep this list beside them.\n";
    private const string Separator = ": ";

    private readonly SortedSet<Entry> _entries;

    public FolderList(IEnumerable<Entry> entries) => _entries = new SortedSet<Entry>(entries, Entry.Order);

    public IEnumerable<Entry> Entries => _entries;

    public static FolderList Parse(string text) => new(text.Split('\n').Select(ParseLine).OfType<Entry>());

    /// <summary>The first manifest but <paramref name="owners"/> for which a file is listed, or null.</summary>
    public string? OtherOwner(string file, ISet<string> owners) =>
        _entries.FirstOrDefault(entry => entry.IsFor(file) && !owners.Contains(entry.Owner))?.Owner;

    public bool Lists(string file) => _entries.Any(entry => entry.IsFor(file));

    public FolderList With(IEnumerable<Entry> entries) => new(_entries.Concat(entries));

    public FolderList Without(IEnumerable<Entry> entries) => new(_entries.Except(entries));

    public override string ToString()
    {
        var text = new StringBuilder(Header);
        foreach (var entry in _entries)
            text.Append(entry.Owner).Append(Separator).Append(entry.File).Append('\n');

        return text.ToString();
    }

    private static Entry? ParseLine(string line)
    {
        var trimmed = line.TrimEnd('\r');
        var at = trimmed.IndexOf(Separator, StringComparison.Ordinal);
        return at <= 0 || trimmed[0] == '#' ? null : new Entry(trimmed.Substring(0, at), trimmed.Substring(at + Separator.Length));
    }

    /// <summary>A file that was written for a manifest.</summary>
    internal sealed record Entry(string Owner, string File)
    {
        public static IComparer<Entry> Order { get; } = Comparer<Entry>.Create((left, right) =>
            string.CompareOrdinal(left.Owner, right.Owner) is var byOwner && byOwner != 0
                ? byOwner
                : string.CompareOrdinal(left.File, right.File));

        /// <summary>Whether it names the file. Case does not count, since on many file systems it does not.</summary>
        public bool IsFor(string file) => File.Equals(file, StringComparison.OrdinalIgnoreCase);
    }
}
