import math
from math import floor, pi as PI, inf, nan

math.pi, math.e, math.tau, math.inf, math.nan
math.sqrt(2), math.sqrt(0), math.sqrt(1e300), math.sqrt(25), math.sqrt(True)
math.sqrt(-1)
math.sqrt('4')
math.sqrt()
math.sqrt(1, 2)
math.sqrt(10 ** 400)
round(math.cbrt(27), 9), math.cbrt(-8)
math.exp(1), math.exp(0), math.exp(-745), math.exp(-746), math.exp(709.7)
math.exp(710)
math.exp2(10), math.exp2(0.5), math.expm1(1e-10), math.log1p(1e-10)
math.log(10), math.log(8, 2), math.log(100, 10), math.log2(8), math.log10(1000), math.log(10 ** 500), math.log2(2 ** 5000)
math.log(0)
math.log(-1)
math.log(1, 1)
math.log(10, 0)
math.log1p(-1)
math.sin(1), math.cos(1), math.tan(1), math.sin(1e22), math.cos(1e300), math.tan(math.pi / 2)
math.sin(inf)
math.asin(0.5), math.acos(0.5), math.atan(0.5), math.asin(1), math.acos(-1)
math.asin(2)
math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), round(math.acosh(2), 9), round(math.atanh(0.5), 9)
math.acosh(0.5)
math.atanh(1)
math.cosh(1000)
math.atan2(1, 2), math.atan2(-1, -2), math.atan2(0, -1), math.atan2(-0.0, -1), math.atan2(inf, -inf)
math.pow(2, 10), math.pow(2, 0.5), math.pow(0, 0), math.pow(-8, 3), math.pow(nan, 0)
math.pow(-8, 1 / 3)
math.pow(0, -1)
math.pow(10, 400)
math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(), math.dist([1, 2], [4, 6]), math.dist((0,), (5,))
math.dist([1], [1, 2])
math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(2.9), math.trunc(-2.9), floor(5)
math.floor(nan)
math.ceil(inf)
math.floor('1')
math.trunc('1')
math.factorial(0), math.factorial(5), math.factorial(30), math.factorial(52)
math.factorial(-1)
math.factorial(2.0)
math.factorial(10 ** 30)
math.comb(5, 2), math.comb(52, 5), math.comb(2, 3), math.perm(5, 2), math.perm(4), math.perm(2, 3)
math.comb(-1, 2)
math.comb(1.5, 1)
math.gcd(12, 18), math.gcd(), math.gcd(-4, 6), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(2, 3, 4)
math.gcd(1.5, 2)
math.isqrt(17), math.isqrt(10 ** 40), math.isqrt(0)
math.isqrt(-1)
math.isqrt(2.0)
math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([]), math.fsum([1e308, 1, -1e308]), math.fsum(range(10))
math.fsum([inf, -inf])
math.fsum(['a'])
math.prod([1, 2, 3, 4]), math.prod([]), math.prod([1.5, 2], start=10), math.prod(range(1, 21))
math.prod(5)
math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1, 0.2], [10, 20])
math.sumprod([1], [1, 2])
math.fabs(-3), math.copysign(3, -0.0), math.copysign(-3, 1)
math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), -7 % 3, math.fmod(5.5, inf)
math.fmod(1, 0)
math.remainder(7, 4), math.remainder(5, 2), math.remainder(-7, 4)
math.remainder(1, 0)
math.modf(3.7), math.modf(-3.7), math.modf(inf), math.frexp(8), math.frexp(0.1), math.frexp(0), math.ldexp(0.5, 4), math.ldexp(1, -1080)
math.ldexp(1, 5000)
math.ldexp(1, 2.0)
math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9)
math.isclose(1, 1, rel_tol=-1)
math.isnan(nan), math.isinf(-inf), math.isfinite(1), math.isfinite(inf)
math.degrees(math.pi), math.radians(180), math.degrees(1), math.radians(1)
math.gamma(5), math.gamma(0.5), math.lgamma(10), math.lgamma(0.5), math.erf(0.5), math.erfc(0.5), math.gamma(171)
math.gamma(0)
math.gamma(-1)
math.gamma(172)
math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(1, 2, steps=3), math.ulp(1), math.ulp(1e16)
math.fma(2, 3, 4), math.fma(0.1, 10, -1)
math.sin(True), math.floor(True), math.sqrt(2 ** 70)


class Meters:
    def __init__(self, n):
        self.n = n

    def __float__(self):
        return float(self.n)

    def __floor__(self):
        return 'floored'

    def __ceil__(self):
        return 'ceiled'

    def __trunc__(self):
        return 'cut'

    def __index__(self):
        return 6


math.sqrt(Meters(16)), math.floor(Meters(1)), math.ceil(Meters(1)), math.trunc(Meters(1)), math.gcd(Meters(1), 4), math.factorial(Meters(0))
[round(math.sin(math.radians(a)), 3) for a in range(0, 360, 45)]
PI * 2 == math.tau, inf > 10 ** 400, nan != nan
