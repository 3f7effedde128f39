import copy
from collections import OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field

a = [1, [2, 3], {'k': [4]}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append(99)
a[2]['k'].append(5)
b, c, b[1] is a[1], c[1] is a[1]


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)

    def __repr__(self):
        return f'Node({self.value}, {self.children})'


leaf = Node(1)
tree = Node(0, [leaf, leaf])
shallow, deep = copy.copy(tree), copy.deepcopy(tree)
leaf.value = 7
shallow, deep, deep.children[0] is deep.children[1], shallow.children is tree.children
loop = Node('loop')
loop.children.append(loop)
again = copy.deepcopy(loop)
again is loop, again.children[0] is again


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)


item = Item('x', ['a'])
other = copy.deepcopy(item)
item.tags.append('b')
other, copy.copy(item), copy.copy(item).tags is item.tags


class Custom:
    def __copy__(self):
        return 'shallow'

    def __deepcopy__(self, memo):
        return 'deep'


copy.copy(Custom()), copy.deepcopy(Custom()), copy.deepcopy([Custom()])
Point = namedtuple('Point', 'x y')
copy.copy(Point(1, [2])), copy.deepcopy(Point(1, [2])), type(copy.deepcopy(Point(1, 2))).__name__
copy.deepcopy({1, 2}), copy.deepcopy(frozenset([1])), copy.deepcopy((1, [2])), copy.copy((1, 2)), copy.copy('abc'), copy.deepcopy(None)
dd = copy.deepcopy(defaultdict(list, {'a': [1]}))
dd['z'].append(3)
dd, copy.copy(OrderedDict(a=1)), copy.deepcopy(deque([[1], 2], maxlen=5)), copy.copy(deque([1]))


class Box(list):
    pass


box = Box([1, [2]])
box.label = 'l'
twin = copy.deepcopy(box)
twin, twin.label, type(twin).__name__, twin[1] is box[1]
copy.copy(len) is len, copy.deepcopy(Node) is Node
copy.deepcopy(x for x in ())
copy.replace(Point(1, 2), x=5), copy.replace(Item('a'), name='b')
