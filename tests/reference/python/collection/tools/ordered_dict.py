# Library reference, collections: OrderedDict and its recipes
from collections import OrderedDict

d = OrderedDict.fromkeys('abcde')
d.move_to_end('b')
print(''.join(d))
d.move_to_end('b', last=False)
print(''.join(d))
print(d.popitem(), d.popitem(last=False))

class LastUpdatedOrderedDict(OrderedDict):
    'Store items in the order the keys were last added'

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)

last = LastUpdatedOrderedDict()
for key in 'abcab':
    last[key] = key.upper()
print(list(last.items()))

class LRU:
    def __init__(self, func, maxsize=128):
        self.func, self.maxsize = func, maxsize
        self.cache = OrderedDict()

    def __call__(self, *args):
        if args in self.cache:
            self.cache.move_to_end(args)
            return self.cache[args]
        result = self.func(*args)
        self.cache[args] = result
        if len(self.cache) > self.maxsize:
            self.cache.popitem(last=False)
        return result

lru = LRU(lambda n: n * n, maxsize=2)
print(lru(1), lru(2), lru(1), lru(3), list(lru.cache))
