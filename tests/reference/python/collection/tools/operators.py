# Library reference, operator: itemgetter, attrgetter, methodcaller and the operators
import operator
from operator import attrgetter, itemgetter, methodcaller
from types import SimpleNamespace

print(itemgetter(1)('ABCDEFG'), itemgetter(1, 3, 5)('ABCDEFG'), itemgetter(slice(2, None))('ABCDEFG'))
soldier = dict(rank='captain', name='dotterbart')
print(itemgetter('rank')(soldier))
inventory = [('apple', 3), ('banana', 2), ('pear', 5), ('orange', 1)]
getcount = itemgetter(1)
print(list(map(getcount, inventory)))
print(sorted(inventory, key=getcount))
thing = SimpleNamespace(name='box', size=SimpleNamespace(width=3))
print(attrgetter('name')(thing), attrgetter('size.width', 'name')(thing), methodcaller('upper')('abc'))
print(operator.add(2, 3), operator.contains([1, 2], 2), operator.truth([]), operator.index(True))
