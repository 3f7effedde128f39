/** A Python program run to its end on the simulator, as a terminal would see it. */
import { pythonProgram, pythonScenario } from '../../../shared/levels/python.ts';
import { compileProgram } from '../../../shared/python/index.ts';
import { resultOf } from '../../../shared/score/result.ts';
import { runInPieces } from '../../../shared/score/runThrough.ts';
import { SIM_VERSION } from '../../../shared/sim/index.ts';

/** What a program leaves behind, on CPython as on the simulator. */
export interface Left {
  readonly stdout: string;
  readonly lastOfStderr: string;
  readonly exitStatus: number;
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** `null` where a simulated run leaves no status: it hangs, or was stopped at its budget. */
const statusOf = (status: number | null | undefined, isStopped: boolean): number =>
  isStopped ? -1 : (status ?? -2);

export const runWhole = (source: string): Left & { readonly makespanUs: number } => {
  const code = compileProgram(source, { file: 'program.py' });
  if (!code.ok) {
    const [fault] = code.error;
    return {
      stdout: '',
      lastOfStderr: `refused: ${JSON.stringify(fault)}`,
      exitStatus: -3,
      makespanUs: 0,
    };
  }
  const { ledger, atUs } = runInPieces(pythonScenario(pythonProgram(code.value)), () => {});
  const result = resultOf(ledger, SIM_VERSION, atUs);
  return {
    stdout: result.stdout,
    lastOfStderr: lastLine(result.stderr ?? ''),
    exitStatus: statusOf(result.exitStatus, result.stopped !== undefined),
    makespanUs: result.makespanUs ?? atUs,
  };
};
