/**
 * The recorded programs of CPython written as Python (tests/reference/python/records) against their lists of ops, on the same
 * machine. Where operations of the interpreter are free, both take the same time to the microsecond and end and mark in the same
 * order; with their real prices each is still within the tolerance of its record.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pythonProgram, pythonScenario } from '../../../shared/levels/python.ts';
import type { Program } from '../../../shared/program/program.ts';
import { compileProgram } from '../../../shared/python/index.ts';
import { resultOf } from '../../../shared/score/result.ts';
import { runInPieces, runThrough } from '../../../shared/score/runThrough.ts';
import { SIM_VERSION } from '../../../shared/sim/index.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import { comparable, finishOrder, markOrder, scenarioOf, wallUs } from './cpythonRecords.ts';

/**
 * Python is told more of than a list of ops can say: processes fork one by one, the manager's thread of a pool boots and stops, what
 * comes back from a process is pickled, a pool is warm because it was warmed, and a thread ends asyncio's executor. Their
 * times differ by less than a hundredth, and processes that do the same may change places, which no record holds.
 */
const detailed: ReadonlySet<string> = new Set([
  'A10-heartbeat-process',
  'C06-pool2-2core-warm',
  'C07-pool4-2core-warm',
  'C09-pool2-fork-cold',
  'C10-pool2-spawn-cold',
  'C15-pool3-uneven',
  'C17-map-chunk100-tiny',
  'C25-cold-pool-tiny-job',
  'C26-spawn-pool4',
  'M18-os-rotation-1core',
  'S03-io-coros-5000',
  'W08-to-thread',
  'W09-to-thread-12-on-1core',
  'W12-procpool5',
]);

const folder = new URL('../../reference/python/records/', import.meta.url);

/** Five thousand coroutines take a test's whole time: once is enough for them. */
const isLarge = (id: string): boolean => id === 'S03-io-coros-5000';

/** The program as it stands in the folder. */
const programOf = (id: string): Program => {
  const code = compileProgram(readFileSync(new URL(`${id}.py`, folder), 'utf8'), { file: `${id}.py` });
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  return pythonProgram(code.value);
};

/** On the machine of its record. */
const pythonOn = (program: Program, { machine, python }: Scenario, operationPerMille: number): Scenario => {
  const costs = { base: 'measured', operationPerMille };
  return { ...pythonScenario(program), machine: { ...machine, costs }, python };
};

interface Said {
  readonly wallUs: number;
  readonly ended: readonly string[];
  readonly marks: readonly string[];
  readonly vars: readonly number[];
}

/** What a program has printed of itself. */
const saidBy = (scenario: Scenario): Said => {
  const { ledger, atUs } = runInPieces(scenario, () => {});
  const { stdout, stderr } = resultOf(ledger, SIM_VERSION, atUs);
  if (stderr !== '') throw new Error(stderr);
  const words = stdout.split('\n').map((line) => line.split(' '));
  const after = (name: string): readonly string[] => words.find(([first]) => first === name)?.slice(1) ?? [];
  return {
    wallUs: Number(after('wall')[0]),
    ended: after('ended'),
    marks: after('marks'),
    vars: after('vars').map(Number),
  };
};

const saidByOps = (scenario: Scenario): Said => {
  const { ledger, atUs, events } = runThrough(scenario);
  const { vars } = resultOf(ledger, SIM_VERSION, atUs);
  return {
    wallUs: wallUs(events),
    ended: finishOrder(events),
    marks: markOrder(events),
    vars: Object.values(vars),
  };
};

let same = 0;
let near = 0;

describe('recorded programs as Python', () => {
  test.each(comparable.map((record) => [record.id, record] as const))('%s', (id, record) => {
    const scenario = scenarioOf(record);
    const ops = saidByOps(scenario);
    const program = programOf(id);
    const python = saidBy(pythonOn(program, scenario, 0));
    if (detailed.has(id)) {
      expect(Math.abs(python.wallUs - ops.wallUs)).toBeLessThanOrEqual(ops.wallUs / 100);
      expect(python.ended.toSorted()).toEqual(ops.ended.toSorted());
      expect(python.marks.toSorted()).toEqual(ops.marks.toSorted());
      near += 1;
    } else {
      expect(python).toEqual(ops);
      same += 1;
    }
    if (isLarge(id)) return;
    const { measured, tolerance } = record;
    const realUs = measured.wall_ms_median * 1000;
    const priced = saidBy(pythonOn(program, scenario, 1000));
    const allowedUs = Math.max(tolerance.wall_rel * realUs, tolerance.wall_abs_us);
    expect(Math.abs(priced.wallUs - realUs)).toBeLessThanOrEqual(allowedUs);
    if (record.order_check === 'exact') expect(priced.ended).toEqual(measured.finish_order_mode);
    if (record.order_check !== null && measured.mark_order_mode)
      expect(priced.marks).toEqual(measured.mark_order_mode);
  });

  test('most of them to the microsecond, all within a hundredth', () => {
    process.stdout.write(
      `CPython's records as Python: ${same} as their ops to the microsecond, ${near} within 1 %, of ${comparable.length}\n`,
    );
    expect([same, near]).toEqual([62, 14]);
  });
});
