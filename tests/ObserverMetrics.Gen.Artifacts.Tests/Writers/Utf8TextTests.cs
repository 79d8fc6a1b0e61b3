using System.Text;
using CsCheck;
using ObserverMetrics.Gen.Artifacts.Documents;
using Pick = CsCheck.Gen;

namespace ObserverMetrics.Gen.Artifacts.Tests.Writers;

public class Utf8TextTests
{
    // Their lengths are those at which a part is full, and far beyond.
    private static readonly Gen<string> Texts = Pick.Select(HostileText.Any, Pick.Int[1, 3000], (text, times) => string.Concat(Enumerable.Repeat(text, times % 10 == 0 ? times : 1)));

    [Fact]
    public void Texts_one_after_another_are_the_bytes_of_each() =>
        Texts.Array[0, 40].Sample(texts =>
        {
            var output = new Utf8Text();
            foreach (var text in texts)
                output.Append(text);

            Assert.Equal(texts.SelectMany(Encoding.UTF8.GetBytes), output.ToArray());
            Assert.Equal(output.ToArray().Length, output.Length);
            Assert.Equal(Encoding.UTF8.GetString(output.ToArray()), output.ToString());
        });

    [Fact]
    public void Parts_of_texts_and_repeated_characters()
    {
        var output = new Utf8Text().Append('{').Append(' ', 200_000).Append("a é😀b", 2, 3).Append("\ud800").Append('}');

        Assert.Equal("{" + new string(' ', 200_000) + "é😀\ufffd}", output.ToString());
    }
}
