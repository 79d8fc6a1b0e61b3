using System.Numerics;

namespace ObserverMetrics.PromQL;

/// <summary>
/// The digits of a decimal number, and the double nearest to it. .NET Framework's own conversion is not exact, .NET's is: this one is the same everywhere.
/// </summary>
internal struct DecimalDigits
{
    // More digits than any two neighbouring doubles need to be told apart.
    private const int MostDigits = 800;
    private const int ExactDigits = 15;
    private const int ExactPower = 22;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, ExactPower + 1).Select(power => (double)BigInteger.Pow(10, power))];

    private ulong _small;
    private BigInteger _large;
    private int _count;
    private int _scale;
    private bool _rest;

    public void Add(char digit, bool fraction)
    {
        if (fraction)
            _scale--;
        if (_count == 0 && digit == '0')
            return;
        if (_count >= MostDigits)
        {
            _scale++;
            _rest |= digit != '0';
            return;
        }

        if (_count < 18)
            _small = (_small * 10) + (ulong)(digit - '0');
        else
            _large = ((_count == 18 ? _small : _large) * 10) + (digit - '0');
        _count++;
    }

    public double ToDouble(int exponent)
    {
        if (_count == 0)
            return 0;
        var power = exponent + _scale;
        if (_count <= ExactDigits && Math.Abs(power) <= ExactPower)
            return power < 0 ? _small / PowersOfTen[-power] : _small * PowersOfTen[power];
        if (_count + power > 310)
            return double.PositiveInfinity;
        if (_count + power < -330)
            return 0;

        var digits = _count <= 18 ? _small : _large;

        // A digit more stands for all that were left out: it decides ties.
        if (_rest)
        {
            digits = (digits * 10) + 1;
            power--;
        }

        return power >= 0
            ? DoubleBits.FromRatio(digits * BigInteger.Pow(10, power), BigInteger.One)
            : DoubleBits.FromRatio(digits, BigInteger.Pow(10, -power));
    }
}
