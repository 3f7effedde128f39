def stops(x):
    if x > 1:
        raise StopIteration
    return x

def empty(x):
    return next(iter([]))

print(list(map(stops, range(5))), list(map(empty, [1, 2])))
print([x for x in filter(stops, range(5))], sum(map(stops, range(5))))
import itertools
print(list(itertools.takewhile(empty, [1])), list(itertools.starmap(stops, [(1,), (2,)])))
print(next(map(empty, [1]), 'none'), sorted(map(stops, range(5))), [*map(stops, range(9))])
for x in map(stops, range(5)):
    print(x)
try:
    next(map(empty, [1]))
except StopIteration as error:
    print('stopped', error.args)

def generator():
    yield next(iter([]))

def delegating():
    got = yield from map(stops, range(3))
    print('got', got)

print(list(delegating()))
try:
    list(generator())
except RuntimeError as error:
    print(error)
try:
    print(list(map(lambda x: list(generator()), [1])))
except RuntimeError as error:
    print(error)
