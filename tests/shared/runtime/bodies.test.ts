/** A position in nested repeats and calls walks through exactly the ops that unrolling would give. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Op } from '../../../shared/program/op.ts';
import type { Program } from '../../../shared/program/program.ts';
import type { Piece, Want, Work } from '../../../shared/runtime/index.ts';
import { abandon, answer, foresee, loaded, next, openWork } from '../../../shared/runtime/index.ts';
import { cpu, io, mark, repeat, sleep } from '../../support/build.ts';

const programOf = (main: readonly Op[], bodies: Program['bodies'] = {}): Program => ({
  main,
  bodies,
  pools: {},
  locks: [],
  vars: {},
});

const ahead = (program: Program, work: Work, limit: number): Piece[] => {
  const pieces: Piece[] = [];
  foresee(program, work, pieces, limit);
  return pieces;
};

const walk = (program: Program): Want[] => {
  let work: Work = openWork('', 'main', 0);
  const wants: Want[] = [];
  for (let want = next(program, work, 1); want; want = next(program, work, 1)) {
    wants.push(want);
    work = JSON.parse(JSON.stringify(work)) as Work; // a position survives being stored
  }
  return wants;
};

const unrolled = (program: Program, list: readonly Op[], id: string): Want[] =>
  list.flatMap((op): Want[] => {
    if (op.op === 'repeat') return Array.from({ length: op.n }, () => unrolled(program, op.body, id)).flat();
    if (op.op !== 'call' && op.op !== 'await') return [op];
    const inner = `${id}/${op.body}`;
    return [
      { op: 'entered', id: inner, body: op.body },
      ...unrolled(program, program.bodies[op.body] ?? [], inner),
      { op: 'left', id: inner, body: op.body, instance: 1 },
    ];
  });

const { list } = fc.letrec<{ readonly list: Op[]; readonly op: Op }>((tie) => ({
  list: fc.array(tie('op'), { maxLength: 4 }),
  op: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Op>(cpu(1), io(2), mark('m')),
    fc.constant<Op>({ op: 'call', body: 'f' }),
    fc.record({ op: fc.constant('repeat' as const), n: fc.nat(3), body: tie('list') }) as fc.Arbitrary<Op>,
  ),
}));

describe('a position in a program', () => {
  test('meets every op as often and in the order that unrolling gives', () => {
    fc.assert(
      fc.property(list, (main) => {
        const program = programOf(main, { f: [cpu(3), repeat(2, mark('f'))] });
        const wants = walk(program);
        expect(wants.slice(1, -1)).toEqual(unrolled(program, main, 'main'));
        expect([wants[0]?.op, wants.at(-1)?.op]).toEqual(['entered', 'left']);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('keeps what each instance loaded', () => {
    const work = openWork('', 'main', 0);
    answer(work, 5);
    next(programOf([]), work, 1);
    expect(loaded(work)).toBe(5);
  });

  test('abandoned, ends the innermost body and goes on in its caller', () => {
    const program = programOf([{ op: 'call', body: 'f' }, mark('after')], { f: [cpu(1), cpu(2)] });
    const work = openWork('', 'main', 0);
    for (let step = 0; step < 3; step += 1) next(program, work, 1);
    expect(abandon(work)).toEqual({ op: 'left', id: 'main/f', body: 'f', instance: 1 });
    expect(next(program, work, 2)).toEqual(mark('after'));
  });
});

describe('what is to come', () => {
  test('is what ops foretell, through repeats and calls, up to a limit', () => {
    const program = programOf([cpu(1), repeat(2, io(2), { op: 'call', body: 'f' }), cpu(4)], { f: [cpu(3)] });
    const pieces = ahead(program, openWork('', 'main', 0), 8).map(({ kind, us }) => `${kind}${us}`);
    expect(pieces).toEqual(['cpu1', 'io2', 'cpu3', 'io2', 'cpu3', 'cpu4']);
    expect(ahead(program, openWork('', 'main', 0), 2)).toHaveLength(2);
  });

  test('counts the rounds that are left from within a repeat', () => {
    const program = programOf([repeat(3, cpu(1), sleep(2))]);
    const work = openWork('', 'main', 0);
    for (let step = 0; step < 3; step += 1) next(program, work, 1);
    expect(ahead(program, work, 8).map(({ us }) => us)).toEqual([1, 2, 1, 2]);
  });

  test('takes no time over a repeat of nothing', () => {
    expect(ahead(programOf([repeat(1e9, mark('x'))]), openWork('', 'main', 0), 8)).toEqual([]);
  });
});
