/** Module math: natives, and what goes over any iterable. */
export const math = `
pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")

acos = _native("math.acos")
acosh = _native("math.acosh")
asin = _native("math.asin")
asinh = _native("math.asinh")
atan = _native("math.atan")
atan2 = _native("math.atan2")
atanh = _native("math.atanh")
cbrt = _native("math.cbrt")
ceil = _native("math.ceil")
comb = _native("math.comb")
copysign = _native("math.copysign")
cos = _native("math.cos")
cosh = _native("math.cosh")
degrees = _native("math.degrees")
dist = _native("math.dist")
erf = _native("math.erf")
erfc = _native("math.erfc")
exp = _native("math.exp")
exp2 = _native("math.exp2")
expm1 = _native("math.expm1")
fabs = _native("math.fabs")
factorial = _native("math.factorial")
floor = _native("math.floor")
fma = _native("math.fma")
fmod = _native("math.fmod")
frexp = _native("math.frexp")
fsum = _native("math.fsum")
gamma = _native("math.gamma")
gcd = _native("math.gcd")
hypot = _native("math.hypot")
isclose = _native("math.isclose")
isfinite = _native("math.isfinite")
isinf = _native("math.isinf")
isnan = _native("math.isnan")
isqrt = _native("math.isqrt")
lcm = _native("math.lcm")
ldexp = _native("math.ldexp")
lgamma = _native("math.lgamma")
log = _native("math.log")
log10 = _native("math.log10")
log1p = _native("math.log1p")
log2 = _native("math.log2")
modf = _native("math.modf")
nextafter = _native("math.nextafter")
perm = _native("math.perm")
pow = _native("math.pow")
radians = _native("math.radians")
remainder = _native("math.remainder")
sin = _native("math.sin")
sinh = _native("math.sinh")
sqrt = _native("math.sqrt")
sumprod = _native("math.sumprod")
tan = _native("math.tan")
tanh = _native("math.tanh")
trunc = _native("math.trunc")
ulp = _native("math.ulp")


def prod(iterable, /, *, start=1):
    result = start
    for item in iterable:
        result *= item
    return result
`;
