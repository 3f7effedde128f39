import gc
import platform
import pprint
import timeit
import warnings
from pprint import pformat, pp

pprint.pprint({'b': 1, 'a': [1, 2]})
pprint.pprint([{'name': f'item number {i}', 'tags': ['x' * 10, 'y' * 12], 'price': i / 3} for i in range(4)])
pprint.pprint(list(range(60)))
pprint.pprint(list(range(60)), compact=True, width=40)
pprint.pprint({'key': {'inner': ['a' * 30, 'b' * 30, 'c' * 30]}, 'other': (1, 2)}, width=50, indent=4)
pprint.pprint(('x' * 50, 'y' * 50))
pprint.pprint([[[[1]]]], depth=2)
pprint.pprint('the quick brown fox jumps over the lazy dog and then some more words to make it long enough', width=40)
pprint.pprint({'text': 'the quick brown fox jumps over the lazy dog and then some more words to make it long', 'n': 1}, width=40)
pp({'z': 1, 'a': 2}), pformat([1]), pformat({3, 1, 2}), pformat((1,)), pformat({}), pformat(None)
pprint.pprint({i: i ** 2 for i in range(30)})
pprint.pprint(set(range(40)), width=30)
timeit.timeit(lambda: None, number=10) >= 0, len(timeit.repeat(lambda: sum(range(10)), number=5, repeat=3)), timeit.default_timer() > 0
platform.python_implementation(), platform.system(), len(platform.python_version_tuple())
gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), isinstance(gc.collect(), int)
warnings.simplefilter('error')
warnings.warn('careful')
warnings.warn('old', DeprecationWarning)
warnings.simplefilter('ignore')
warnings.warn('quiet')
warnings.simplefilter('loud')
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn(UserWarning('u'))
    except UserWarning as e:
        print(e)
