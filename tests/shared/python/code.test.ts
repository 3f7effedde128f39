/** A few functions as instructions: guards, cells, orders of evaluation, lines. */
import { expect, test } from 'vitest';
import { compileModule } from '../../../shared/python/index.ts';
import { writeCode } from '../../../shared/python/write.ts';

const written = (name: string, source: string, which: number): string => {
  const code = compileModule(source, `golden.${name}`).codes[which];
  return code ? writeCode(code) : '';
};

test('a return through finally runs it with the value kept, guarded by what lies outside', () => {
  expect(
    written('finally', 'def f(x):\n    try:\n        return g(x)\n    finally:\n        h()\n', 1),
  ).toMatchInlineSnapshot(`
    "function f (x; 0 free)
       2    0 nop
       3    1 loadGlobal g
            2 loadFast x
            3 call 1
       5    4 loadGlobal h
            5 call 0
            6 pop
       3    7 return
       5    8 enterHandler
            9 loadGlobal h
           10 call 0
           11 pop
           12 swap
           13 leaveHandler
           14 reraise
         guard 0..4 -> 8, depth 0
         guard 9..12 -> 12, depth 1"
  `);
});

test('a handler forgets its name and puts back what was being handled', () => {
  expect(
    written('except', 'def f():\n    try:\n        g()\n    except E as e:\n        h(e)\n', 1),
  ).toMatchInlineSnapshot(`
    "function f (e; 0 free)
       2    0 nop
       3    1 loadGlobal g
            2 call 0
            3 pop
            4 jump -> 28
       4    5 enterHandler
            6 loadGlobal E
            7 matchException
            8 jumpIfFalse -> 25
            9 storeFast e
       5   10 loadGlobal h
           11 loadFast e
           12 call 1
           13 pop
       4   14 leaveHandler
           15 const None
           16 storeFast e
           17 deleteFast e
           18 jump -> 28
           19 const None
           20 storeFast e
           21 deleteFast e
           22 swap
           23 leaveHandler
           24 reraise
           25 swap
           26 leaveHandler
           27 reraise
           28 const None
           29 return
         guard 0..4 -> 5, depth 0
         guard 6..10 -> 25, depth 1
         guard 10..14 -> 19, depth 1"
  `);
});

test('functions made in a comprehension each have their own variable', () => {
  expect(written('cells', 'def f(n):\n    return [lambda: i + n for i in n]\n', 1)).toMatchInlineSnapshot(`
    "function f (n i; 0 free)
       1    0 makeCell n
       2    1 buildList 0
            2 loadCell n
            3 getIter
            4 const s:"unset"
            5 storeFast i
            6 makeCell i
            7 forIter -> 17
            8 storeCell i
            9 const ()
           10 const None
           11 pushCell i
           12 pushCell n
           13 buildTuple 2
           14 makeFunction 2
           15 listAppend 2
           16 loop -> 7
           17 return"
  `);
});

test('an item is augmented with its object and key evaluated once', () => {
  expect(written('augmented', 'a[i()] += b()\n', 0)).toMatchInlineSnapshot(`
    "module <module>
       1    0 loadGlobal a
            1 loadGlobal i
            2 call 0
            3 dup2
            4 getItem
            5 loadGlobal b
            6 call 0
            7 inplace +
            8 rot3
            9 setItem
           10 const None
           11 return"
  `);
});

test('a chain of comparisons evaluates its middle once', () => {
  expect(written('chain', 'x = a() < b() < c()\n', 0)).toMatchInlineSnapshot(`
    "module <module>
       1    0 loadGlobal a
            1 call 0
            2 loadGlobal b
            3 call 0
            4 dup
            5 rot3
            6 compare <
            7 jumpIfFalseOrPop -> 12
            8 loadGlobal c
            9 call 0
           10 compare <
           11 jump -> 14
           12 swap
           13 pop
           14 storeGlobal x
           15 const None
           16 return"
  `);
});

test('a call of a method stands at the line of its name', () => {
  expect(written('lines', 'x = (a\n  .b()\n  .c(\n    d(),\n  ))\n', 0)).toMatchInlineSnapshot(`
    "module <module>
       1    0 loadGlobal a
       2    1 loadAttr b
            2 call 0
       3    3 loadAttr c
       4    4 loadGlobal d
            5 call 0
       3    6 call 1
       1    7 storeGlobal x
            8 const None
            9 return"
  `);
});

test('super() names the class and the first parameter', () => {
  expect(
    written('super', 'class A(B):\n    def f(self):\n        return super().f()\n', 2),
  ).toMatchInlineSnapshot(`
    "function A.f (self __class__; 1 free)
       3    0 loadGlobal super
            1 loadCell __class__
            2 loadFast self
            3 call 2
            4 loadAttr f
            5 call 0
            6 return"
  `);
});
