/** Module statistics (CPython Lib/statistics.py): sums are exact, as fractions of whole numbers, and rounded once. */
export const statistics = String.raw`
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter
from math import erf as _erf, exp as _exp, fsum as _fsum, gcd as _gcd, isqrt as _isqrt, log as _log, pi as _pi, sqrt as _sqrt


class StatisticsError(ValueError):
    pass


def _ratio(x):
    if isinstance(x, (int, float)):
        return x.as_integer_ratio()
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _exact(data):
    """(numerator, denominator, are all whole?) of the sum; floats that are no number as they are."""
    top, below, whole, special = 0, 1, True, None
    for x in data:
        if isinstance(x, float):
            whole = False
            if x != x or x - x != 0:
                special = x if special is None else special + x
                continue
        n, d = _ratio(x)
        top, below = top * d + n * below, below * d
        common = _gcd(top, below)
        top //= common
        below //= common
    return top, below, whole, special


def _quotient(top, below, whole):
    if whole and top % below == 0:
        return top // below
    return top / below


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    top, below, whole, special = _exact(data)
    return special if special is not None else _quotient(top, below * len(data), whole)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return _fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = _fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('Must have a non-empty dataset')
    for x in data:
        if x < 0:
            raise StatisticsError('No negative inputs allowed', x)
        if x == 0:
            return 0.0
    return _exp(_fsum([_log(x) for x in data]) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if any([x < 0 for x in data]):
        raise StatisticsError('harmonic mean does not support negative values')
    weights = [1] * len(data) if weights is None else list(weights)
    if 0 in data:
        return 0
    top, below = 0, 1
    for x, w in zip(data, weights):
        n, d = _ratio(x)
        top, below = top * n + w * d * below, below * n
    return sum(weights) * below / top


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 == 1 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    before = _bisect_left(data, x)
    return float(x) - interval / 2.0 + interval * (n / 2 - before) / (_bisect_right(data, x, lo=before) - before)


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    m = ld - 1 if method == 'inclusive' else ld + 1
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * m // n, 1), ld - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center):
    """(numerator, denominator, are all whole?, how many) of the sum of squares around the mean."""
    n = len(data)
    if center is not None:
        c, d = _ratio(center)
        top, below = 0, 1
        for x in data:
            a, b = _ratio(x)
            top, below = top * (b * d) ** 2 + (a * d - c * b) ** 2 * below, below * (b * d) ** 2
        return top, below, all([isinstance(x, int) for x in (*data, center)])
    sum_top, sum_below, whole, special = _exact(data)
    top, below = 0, 1
    for x in data:
        a, b = _ratio(x)
        top, below = top * b * b + a * a * below, below * b * b
    return top * n * sum_below ** 2 - sum_top ** 2 * below, below * n * sum_below ** 2, whole


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    top, below, whole = _squares(data, xbar)
    return _quotient(top, below * (len(data) - 1), whole)


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    top, below, whole = _squares(data, mu)
    return _quotient(top, below * len(data), whole)


def _root(n, m):
    """The square root of n / m, rounded once (_float_sqrt_of_frac)."""
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        numerator, denominator = _odd_root(n, m << 2 * q) << q, 1
    else:
        numerator, denominator = _odd_root(n << -2 * q, m), 1 << -q
    return numerator / denominator


def _odd_root(n, m):
    a = _isqrt(n // m)
    return a | (a * a * m != n)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    top, below, whole = _squares(data, xbar)
    return _root(top, below * (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    top, below, whole = _squares(data, mu)
    return _root(top, below * len(data))
`;
