/**
 * Compiled Python: operations a second, alone and on the machine, beside the rate of a bare loop that does no more than to take one
 * instruction after the other; and what it takes to compile two hundred lines.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonProgram, pythonScenario } from '../../shared/levels/python.ts';
import type { ProgramCode } from '../../shared/program/code.ts';
import { compileProgram } from '../../shared/python/index.ts';
import { emptyHeap, openMain, pricesAt, runStrand } from '../../shared/runtime/python.ts';
import { runThrough } from '../../shared/score/runThrough.ts';

const rounds = 9;

/** Arithmetic, loops, calls, attributes, items. */
const work = `
def squares(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total

def primes(n):
    found = []
    for i in range(2, n):
        for p in found:
            if p * p > i:
                found.append(i)
                break
            if i % p == 0:
                break
        else:
            found.append(i)
    return len(found)

class Shop:
    def __init__(self):
        self.sold = 0
        self.stock = [5] * 100

    def sell(self, place, count):
        if self.stock[place] >= count:
            self.stock[place] -= count
            self.sold += count
        else:
            self.stock[place] = 5

def selling(n):
    shop = Shop()
    for i in range(n):
        shop.sell(i % 100, 2)
    return shop.sold

squares(150_000)
primes(10_000)
selling(30_000)
`;

const compiled = (text: string): ProgramCode => {
  const program = compileProgram(text);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  return program.value;
};

/** Instructions carried out, by the interpreter alone, in stretches as the machine has them. */
function runAlone(program: ProgramCode): number {
  const heap = emptyHeap();
  const id = openMain(program, heap);
  const limits = { us: 1000, instructions: 1_000_000, everywhere: false, prices: pricesAt(1000) };
  for (let instructions = 0; ; ) {
    const stretch = runStrand(program, heap, id, limits);
    instructions += stretch.instructions;
    if (stretch.then.do === 'ended') return instructions;
  }
}

const opsOf = ({ codes }: ProgramCode): Int32Array => Int32Array.from(codes.flatMap(({ ops }) => ops));

/** Takes so many instructions, and counts the kinds. */
function takeBare(ops: Int32Array, times: number): number {
  const kinds = new Int32Array(256);
  for (let at = 0, left = times; left > 0; left -= 1) {
    kinds[ops[at] as number] = (kinds[ops[at] as number] as number) + (ops[at + 1] as number);
    at = at + 2 < ops.length ? at + 2 : 0;
  }
  return kinds.reduce((sum, kind) => sum + kind, 0);
}

const timed = (task: () => void): number => {
  const began = performance.now();
  task();
  return performance.now() - began;
};
const rounded = (x: number): number => Number(x.toPrecision(3));
const shortest = (times: number, task: () => void): number =>
  Math.min(...Array.from({ length: times }, () => timed(task)));
const presets = join(import.meta.dirname, '..', '..', 'assets', 'python', 'presets');

/** Programs as students write them, one after the other. */
function twoHundredLines(): string {
  let text = '';
  for (const name of readdirSync(presets).filter((each) => each.endsWith('.py'))) {
    if (text.split('\n').length > 200) break;
    text += `${readFileSync(join(presets, name), 'utf8')}\n`;
  }
  return text;
}

export function pythonRow(): Readonly<Record<string, number>> {
  const text = twoHundredLines();
  const compileColdMs = timed(() => compiled(text));
  const compileMs = shortest(20, () => compiled(text));
  const program = compiled(work);
  const instructions = runAlone(program);
  const aloneMs = shortest(rounds, () => runAlone(program));
  const bareMs = shortest(rounds, () => takeBare(opsOf(program), instructions));
  const scenario = pythonScenario(pythonProgram(program, []));
  const machineMs = shortest(3, () => runThrough(scenario));
  return {
    lines: text.split('\n').length,
    compileColdMs: rounded(compileColdMs),
    compileMs: rounded(compileMs),
    millionOpsPerSecond: rounded(instructions / aloneMs / 1000),
    millionOpsPerSecondOnMachine: rounded(instructions / machineMs / 1000),
    millionBareOpsPerSecond: rounded(instructions / bareMs / 1000),
    ratioToBare: rounded(bareMs / aloneMs),
  };
}
