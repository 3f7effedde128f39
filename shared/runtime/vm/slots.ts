/** Methods by which built-in types offer their operators to classes that inherit from them, as `super().__getitem__(key)`. */

const all = ['__init__', '__repr__', '__str__', '__format__', '__eq__', '__ne__', '__hash__'] as const;
const ordered = ['__lt__', '__le__', '__gt__', '__ge__'] as const;
const container = ['__len__', '__contains__', '__iter__'] as const;
const sequence = [...container, ...ordered, '__getitem__', '__add__', '__mul__', '__rmul__'] as const;
const numeric = [
  ...ordered,
  ...['__add__', '__radd__', '__sub__', '__rsub__', '__mul__', '__rmul__', '__truediv__', '__rtruediv__'],
  ...['__floordiv__', '__rfloordiv__', '__mod__', '__rmod__', '__pow__', '__rpow__'],
  ...['__neg__', '__pos__', '__abs__', '__bool__'],
];
const bits = [
  '__and__',
  '__or__',
  '__xor__',
  '__sub__',
  '__rand__',
  '__ror__',
  '__rxor__',
  '__rsub__',
] as const;
const inplaceBits = ['__iand__', '__ior__', '__ixor__', '__isub__'] as const;

/** Type → its methods that stand for operators. */
export const operatorMethods: Readonly<Record<string, readonly string[]>> = {
  object: all,
  int: [...numeric, ...bits, '__invert__', '__lshift__', '__rshift__', '__index__'],
  float: numeric,
  str: [...sequence, '__mod__'],
  bytes: sequence,
  tuple: sequence,
  list: [...sequence, '__setitem__', '__delitem__', '__iadd__', '__imul__'],
  range: container,
  dict: [...container, '__getitem__', '__setitem__', '__delitem__', '__or__', '__ior__'],
  set: [...container, ...ordered, ...bits, ...inplaceBits],
  frozenset: [...container, ...ordered, ...bits],
  deque: [...sequence, '__setitem__', '__delitem__', '__iadd__'],
};

/** By number of the operator: the method, and the one that the other operand is asked for. */
export const binaryMethods: readonly (readonly [left: string, right: string, inplace: string])[] = [
  'add',
  'sub',
  'mul',
  'truediv',
  'floordiv',
  'mod',
  'pow',
  'matmul',
  'lshift',
  'rshift',
  'and',
  'or',
  'xor',
].map((name) => [`$__${name}__`, `$__r${name}__`, `$__i${name}__`]);

export const unaryMethods = ['$__neg__', '$__pos__', '$__invert__'] as const;

/** == != < <= > >=, and what the other operand is asked for. */
export const compareMethods: readonly (readonly [left: string, right: string])[] = [
  ['$__eq__', '$__eq__'],
  ['$__ne__', '$__ne__'],
  ['$__lt__', '$__gt__'],
  ['$__le__', '$__ge__'],
  ['$__gt__', '$__lt__'],
  ['$__ge__', '$__le__'],
];
