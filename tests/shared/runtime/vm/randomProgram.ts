/** Random programs that end: numbers, lists, dicts, closures, generators, classes, exceptions. By a seed, the same every time. */

type Dice = (sides: number) => number;

/** Numerical Recipes' congruential generator; the upper bits. */
const diceFrom = (seed: number): Dice => {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % sides;
  };
};

const pick = <Item>(dice: Dice, items: readonly Item[]): Item => items[dice(items.length)] as Item;

const variables = ['a', 'b', 'c'] as const;

const number = (dice: Dice, depth: number): string => {
  if (depth <= 0) return pick(dice, [...variables, String(dice(20) - 5), String(dice(1_000_000_007))]);
  const [x, y] = [number(dice, depth - 1), number(dice, depth - 1)];
  return pick(dice, [
    `(${x} ${pick(dice, ['+', '-', '*', '^', '&'])} ${y})`,
    `(${x} // (abs(${y}) + 1))`,
    `(${x} % 97)`,
    `(${x} if ${y} > ${x} else ${y})`,
    `twice(${x} % 1000)`,
    `sum(count(${y} % 7))`,
    `len(xs)`,
    `xs[${x} % len(xs)]`,
    `d.get(${x} % 5, ${y})`,
    `point.moved(${x}).x`,
    `add(${x} % 9)`,
    `len(f"{${x}:>5}{s}")`,
    `sorted([${x}, ${y}, 3])[1]`,
    `([v * 2 for v in xs if v != ${y}][:1] == [])`,
    `max((len(str(v)) for v in xs), default=0)`,
  ]);
};

const statement = (dice: Dice, depth: number): readonly string[] => {
  const inside = (): string[] => indented(block(dice, depth - 1));
  const value = number(dice, 1 + dice(2));
  const variable = pick(dice, variables);
  if (depth <= 0)
    return [pick(dice, [`${variable} = ${value}`, `xs.append(${value} % 1000)`, `print(${value})`])];
  return pick(dice, [
    [`${variable} = ${value}`],
    [`${variable} = int(${variable}) % 1000003`],
    [`xs[${dice(3)}] = ${value}`],
    [`xs = xs[-4:] + [${value}]`],
    [`d[${value} % 5] = ${value}`],
    [`s = (s + str(${value}))[-12:]`],
    [`point = point.moved(${value} % 100)`],
    [`print(${variable}, s, len(xs), sorted(d)[:3])`],
    [`a, b = b, a`],
    [`for ${variable} in range(${1 + dice(6)}):`, ...inside()],
    [`for ${variable} in count(${1 + dice(5)}):`, ...inside()],
    [`if ${value} > ${number(dice, 1)}:`, ...inside(), 'else:', ...inside()],
    [
      'try:',
      ...inside(),
      `    d[${value} % 11 + 5]`,
      'except KeyError as e:',
      '    print("no", e)',
      'finally:',
      ...inside(),
    ],
    ['with Door() as door:', ...inside()],
    [`ring = [${value}]`, 'ring.append(ring)'],
  ]);
};

const block = (dice: Dice, depth: number): string[] =>
  Array.from({ length: 1 + dice(3) }, () => statement(dice, depth)).flat();
const indented = (rows: readonly string[]): string[] => rows.map((row) => `    ${row}`);

const prelude = `
class Point:
    def __init__(self, x):
        self.x = x
    def moved(self, by):
        return Point(self.x + by)
    def __repr__(self):
        return f"Point({self.x})"

class Door:
    def __enter__(self):
        return self
    def __exit__(self, *args):
        return False

def adder(n):
    total = n
    def add(x):
        nonlocal total
        total = (total + x) % 1009
        return total
    return add

def twice(x):
    return x if x < 2 else twice(x // 2) + x

def count(n):
    for i in range(n):
        yield i

def main():
    a, b, c = 1, 2, 3
    s = "start"
    xs = [1, 2, 3]
    d = {0: 1}
    point = Point(0)
    add = adder(5)
`;

export function randomProgram(seed: number): string {
  const dice = diceFrom(seed);
  const rows = Array.from({ length: 6 }, () => statement(dice, 2)).flat();
  const end = 'print(a, b, c, s, xs, sorted(d.items()), point)';
  return `${prelude}${indented([...rows, end]).join('\n')}\n\nmain()\n`;
}
