/** What is wrong, and at which line: faults before the run, and what ended it. */
import type { SourceFault } from '../../../shared/python/index.ts';
import { t } from '../../i18n/text.ts';
import { cycleText } from './cycleText.ts';
import { faultText } from './faultText.ts';
import type { Finished } from './oneRun.ts';

export interface Mark {
  readonly line: number;
  /** From 1. Null: the whole line. */
  readonly column: number | null;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

const ofFault = (fault: SourceFault): Mark => ({
  line: fault.line,
  column: fault.column,
  endLine: fault.endLine ?? fault.line,
  endColumn: fault.endColumn,
  text: faultText(fault),
});

const wholeLine = (line: number, text: string): Mark => ({
  ...{ line, column: null, endLine: line, endColumn: 0, text },
});

const frame = /^\s*(?:\| )*\s*File "program\.py", line (\d+)/;

/** Of each traceback the innermost line of the program, with the sentence under it. */
export const raisedIn = (stderr: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let line: number | null = null;
  for (const text of stderr.split('\n')) {
    const at = frame.exec(text);
    if (at) line = Number(at[1]);
    else if (line !== null && /^[A-Za-z_]/.test(text)) {
      marks.push(wholeLine(line, text));
      line = null;
    }
  }
  return marks;
};

const ofRun = ({ run }: Finished): readonly Mark[] => {
  const stderr = run.printed.map(({ stream, text }) => (stream === 'stderr' ? text : '')).join('');
  const { stopped } = run.result;
  const line = stopped?.line ?? null;
  return [
    ...raisedIn(stderr),
    ...(line === null ? [] : [wholeLine(line, t('lab.stoppedHere'))]),
    ...run.cycle.flatMap((edge) => (edge.line === null ? [] : [wholeLine(edge.line, cycleText(edge))])),
  ];
};

export const marksOf = (faults: readonly SourceFault[], finished: Finished | null): readonly Mark[] =>
  faults.length > 0 ? faults.map(ofFault) : finished === null ? [] : ofRun(finished);
