import os
import os.path
import sys
import time
import types
import typing
from types import SimpleNamespace
from typing import Any, Callable, Dict, Generic, List, Literal, NamedTuple, Optional, Protocol, Tuple, TypedDict, TypeVar, Union, cast

sys.maxsize, sys.byteorder, sys.getsizeof([]), sys.getsizeof({}), sys.getsizeof(()), sys.getsizeof(''), sys.getsizeof('abc'), sys.getsizeof(1), sys.getsizeof(2 ** 40), sys.getsizeof(1.5), sys.getsizeof(None), sys.getsizeof([1, 2, 3]), sys.getsizeof((1, 2)), sys.getsizeof(b'ab')
sys.version_info >= (3, 8), sys.version_info[0], sys.version_info.major, sys.version_info[:2] == (3, 13), sys.version_info > (3,), sys.version.split('.')[0], sys.platform, sys.implementation.name
sys.getswitchinterval(), sys.setswitchinterval(0.001), sys.getswitchinterval()
sys.setswitchinterval(0)
sys.setswitchinterval(0.005)
sys.getrecursionlimit(), sys._is_gil_enabled(), sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.maxunicode
sys.stdout.write('written\n')
print('to stderr', file=sys.stderr)
sys.stderr.write('more\n')
sys.stdout.flush(), sys.stdout.isatty(), sys.stdout.encoding
sys.exit(3)
sys.exit('bye')
try:
    sys.exit(2)
except SystemExit as e:
    print('code', e.code)
try:
    raise KeyError('k')
except KeyError:
    kind, value, trace = sys.exc_info()
    print(kind, value, trace is not None)
sys.exc_info(), sys.intern('a'), len(sys.argv) > 0
os.path.join('a', 'b', '/c', 'd'), os.path.join('a', ''), os.path.basename('/x/y.txt'), os.path.dirname('/x/y.txt'), os.path.split('/a/b'), os.path.splitext('a.tar.gz'), os.path.splitext('.bashrc'), os.path.isabs('/a'), os.path.normpath('a/../b//c/.'), os.path.commonprefix(['abc', 'abd']), os.path.relpath('/a/b/c', '/a/d')
os.sep, os.linesep, os.name, os.curdir, os.pathsep, os.fspath('a'), isinstance(os.getpid(), int), os.cpu_count() >= 1
os.fspath(5)
os.environ.get('SURELY_NOT_THERE'), os.getenv('SURELY_NOT_THERE', 'd'), 'SURELY_NOT_THERE' in os.environ
os.environ['SURELY_NOT_THERE']
os.environ['MINE'] = 'x'
os.environ['MINE'], os.getenv('MINE')

os.path.exists('/surely/not/there'), os.path.isfile('/surely/not/there')
time.gmtime(0), time.gmtime(1000000000.5).tm_hour, time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(86400 * 365)), time.strftime('%a %A %b %B %d %j %U %w %y %%', time.gmtime(1234567890)), time.asctime(time.gmtime(1e9)), time.gmtime(1709210096)[:6], time.strftime('%I %p %H %M', time.gmtime(50000))
time.time() > 1e9, isinstance(time.time_ns(), int), time.perf_counter() >= 0, time.monotonic() <= time.monotonic(), time.process_time() >= 0, time.perf_counter_ns() >= 0
time.sleep(-1)
time.sleep('a')
time.sleep(0), time.sleep(0.001)
start = time.perf_counter()
time.sleep(0.02)
0.02 <= time.perf_counter() - start < 0.2
ns = SimpleNamespace(a=1, b='x')
ns.c = [1]
ns, ns.a, ns == SimpleNamespace(a=1, b='x', c=[1]), vars(ns)
types.MappingProxyType({'a': 1})['a'], types.FunctionType.__name__, isinstance(lambda: 1, types.FunctionType), isinstance((x for x in ()), types.GeneratorType), types.NoneType


class Movie(TypedDict):
    name: str
    year: int


class Coord(NamedTuple):
    x: int
    y: int = 5


T = TypeVar('T')


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Greeter(Protocol):
    def greet(self) -> str: ...


m: Movie = {'name': 'x', 'year': 1}
s = Stack[int]()
s.push(1)
s.items, m, Movie(name='y', year=2), Coord(1), Coord(1, 2)._asdict(), Coord(3).y, cast(int, 'a'), typing.TYPE_CHECKING, Coord._fields


def f(a: Optional[int], b: Union[int, str] = 1, c: Callable[[int], str] = str, d: Dict[str, List[Tuple[int, ...]]] = None) -> Literal['x']:
    return a, b


f(1), f(None, 'b')
