import abc
import bisect
import hashlib
import heapq
import keyword
import operator
import string
from abc import ABC, abstractmethod
from operator import attrgetter, itemgetter, methodcaller
from string import Template

h = []
for n in [5, 1, 8, 3, 2]:
    heapq.heappush(h, n)
h, heapq.heappop(h), heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h
data = [9, 4, 7, 1]
heapq.heapify(data)
data, heapq.nlargest(2, [1, 9, 4, 7]), heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, ['aa', 'b', 'cccc'], key=len), heapq.nsmallest(10, [2, 1]), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len))
heapq.heappop([])
tasks = []
for item in [(2, 'b'), (1, 'z'), (1, 'a')]:
    heapq.heappush(tasks, item)
[heapq.heappop(tasks) for _ in range(3)]
heapq.heappush(tasks, (1, {}))
heapq.heappush(tasks, (1, {}))
rows = [1, 3, 3, 5]
bisect.bisect(rows, 3), bisect.bisect_left(rows, 3), bisect.bisect_right(rows, 3), bisect.bisect_left(rows, 4), bisect.bisect(rows, 9), bisect.bisect_left(rows, 3, 2), bisect.bisect([{'a': 1}, {'a': 5}], 3, key=lambda d: d['a'])
bisect.insort(rows, 4)
bisect.insort_left(rows, 3)
rows
bisect.bisect([1], 2, -1)
operator.add(1, 2), operator.mul('a', 3), operator.itemgetter(1)('abc'), itemgetter(0, 2)([1, 2, 3]), attrgetter('real')(5), methodcaller('upper')('a'), methodcaller('split', ',', maxsplit=1)('a,b,c'), operator.contains([1], 1), operator.truth([]), operator.not_(0), operator.neg(3), operator.floordiv(7, 2), operator.concat([1], [2]), operator.is_(None, None), operator.index(True), operator.countOf([1, 1], 1), operator.indexOf('abc', 'c'), operator.length_hint([1]), operator.lt(1, 2), operator.xor(5, 3)
sorted([{'n': 2}, {'n': 1}], key=itemgetter('n')), max([('a', 3), ('b', 5)], key=itemgetter(1))
operator.index(1.5)
itemgetter('x')({})
attrgetter('a.b')(5)
lst = [1, 2]
operator.setitem(lst, 0, 9), lst, operator.iadd(lst, [3]), lst
string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, string.whitespace, string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase, len(string.printable), string.capwords('hello big  world'), string.capwords('a-b', '-')
Template('$who likes ${what}, $$5').substitute(who='tim', what='kung pao'), Template('$a $b').safe_substitute(a=1), Template('$a').substitute({'a': 2})
Template('$a').substitute()
Template('$').substitute()
hashlib.sha256(b'abc').hexdigest(), hashlib.md5(b'').hexdigest(), hashlib.sha1(b'x' * 1000).hexdigest(), hashlib.sha512(b'abc').hexdigest()[:20], hashlib.sha224(b'a').hexdigest(), hashlib.sha384(b'').hexdigest()[:16], hashlib.sha256(b'x' * 5000).hexdigest(), hashlib.sha512(b'y' * 300).hexdigest()
digest = hashlib.sha256()
digest.update(b'ab')
twin = digest.copy()
digest.update(b'c')
digest.hexdigest() == hashlib.sha256(b'abc').hexdigest(), twin.hexdigest()[:8], digest.digest()[:4], digest.name, digest.digest_size, digest.block_size, hashlib.new('md5', b'a').hexdigest()
hashlib.sha256('text')
hashlib.new('nope')
keyword.iskeyword('for'), keyword.iskeyword('x'), len(keyword.kwlist), keyword.issoftkeyword('match')


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def twice(self):
        return self.area() * 2


class Square(Shape):
    name = 'square'

    def area(self):
        return 4


class Half(Shape):
    def area(self):
        return 1


Square().twice(), Square().name, isinstance(Square(), Shape), issubclass(Square, ABC)
Shape()
Half()


class Plugin(ABC):
    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @staticmethod
    @abstractmethod
    def help():
        ...


Plugin()
abc.ABC.__name__
