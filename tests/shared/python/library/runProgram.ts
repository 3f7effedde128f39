/** Runs a Python program on the whole machine and tells what it left on the two streams. */
import { pythonProgram, pythonScenario } from '../../../../shared/levels/python.ts';
import { compileProgram } from '../../../../shared/python/index.ts';
import { resultOf } from '../../../../shared/score/result.ts';
import { runInPieces } from '../../../../shared/score/runThrough.ts';
import { SIM_VERSION } from '../../../../shared/sim/index.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** When it ended, in µs. */
  readonly atUs: number;
}

export function runProgram(text: string, input: readonly string[] = []): Ran {
  const code = compileProgram(text, { file: 'program.py' });
  if (!code.ok)
    return { stdout: '', stderr: code.error.map((each) => JSON.stringify(each)).join('\n'), atUs: 0 };
  const run = runInPieces(pythonScenario(pythonProgram(code.value, input)), () => {});
  const { stdout, stderr = '' } = resultOf(run.ledger, SIM_VERSION, run.atUs);
  return { stdout, stderr, atUs: run.atUs };
}
