/** What differs from CPython, and why. A case that no longer differs must go. */
const patterns = 'refused before the run: mapping and class patterns';
const keywords = 'refused before the run: keywords of class statements, metaclasses';
const getter = 'a `__getattribute__` of the program is not asked';
const base = 'the words for a base that is no class at all';
const predicate = 'groups split by types only, not by a function';
const fields = 'UnicodeDecodeError has no fields of its own';
const library = 'functions that the library has in Python are of type function';
const generic = 'built-in types take any index, for annotations';
const listing = '`dir` does not ask `__dir__`';

export const known: Readonly<Record<string, string>> = {
  "class P:\n    def __getattribute__(self, name): return 'all ' + name; [P().x, P().__class__]": getter,
  "class P:\n    made = []\n    def __init_subclass__(cls, tag=None, **k):\n        super().__init_subclass__(**k)\n        P.made.append((cls.__name__, tag))\nclass A(P): pass\nclass B(P, tag='b'): pass\nclass C(B): pass; P.made":
    keywords,
  'class P: pass\nclass Q(P, tag=1): pass; 0': keywords,
  'class A(None): pass; 0': base,
  "g = ExceptionGroup('g', [ValueError(1), KeyError(2)]); [g, str(g), g.split(ValueError), g.subgroup(KeyError), g.subgroup(lambda e: e.args == (1,)), g.derive([OSError(5)])]":
    predicate,
  "StopIteration(5).value, SystemExit(3).code, str(SystemExit('bye')), UnicodeDecodeError('utf-8', b'a', 0, 1, 'bad').reason":
    fields,
  "match {'k': 1, 'z': 2}:\n    case {'k': v}: x = v; x": patterns,
  "class P:\n    __match_args__ = ('a', 'b')\n    def __init__(self, a, b): self.a, self.b = a, b\nmatch P(1, 2):\n    case P(1, b=y): x = y; x":
    patterns,
  "match (1, 'a'):\n    case (int(), str() as s): x = s; x": patterns,
  'class A:\n    def f(self): pass; [type(A).__name__, type(A()).__name__, type(A.f).__name__, type(A().f).__name__, type(len).__name__, type([].append).__name__, type(lambda: 0).__name__, type((x for x in [])).__name__, type(None).__name__, type(...).__name__, type(NotImplemented).__name__, type(int).__name__, type(print).__name__, type(range(1)).__name__, type(Exception).__name__, type({}.items()).__name__]':
    library,
  'int[0]': generic,
  "class P:\n    def __round__(self, n=None): return ('round', n)\n    def __trunc__(self): return 'trunc'\n    def __floor__(self): return 'floor'\n    def __divmod__(self, o): return 'divmod'\n    def __rdivmod__(self, o): return 'rdivmod'\n    def __abs__(self): return 'abs'\n    def __reversed__(self): return 'rev'\n    def __dir__(self): return ['z', 'a']\np = P(); [round(p), round(p, 2), divmod(p, 1), divmod(1, p), abs(p), reversed(p), dir(p)]":
    listing,
  'class Meta(type): pass\nclass M(metaclass=Meta): pass; type(M).__name__': keywords,
};
