/** Hand rows: one scenario, what happens, and the laws. */
import { describe, expect, test } from 'vitest';
import { cpu, io, job, ofJobs } from '../../support/build.ts';
import { checkRun } from '../../support/checkRun.ts';

describe('jobs', () => {
  test('two jobs share one core, first come first served', () => {
    checkRun(ofJobs([job('A', 0, cpu(3000)), job('B', 1000, cpu(2000))]), {
      only: ['dispatched', 'finished', 'ended'],
      trace: [
        '0 dispatched thread=A core=0 switchUs=0',
        '3000 finished thread=A core=0',
        '3000 dispatched thread=B core=0 switchUs=0',
        '5000 finished thread=B core=0',
        '5000 ended budget=false',
      ],
    });
  });

  test('a wait frees the core', () => {
    const { state } = checkRun(ofJobs([job('A', 0, cpu(1000), io(5000), cpu(1000)), job('B', 0, cpu(2000))]));
    expect(state.atUs).toBe(7000);
  });
});
