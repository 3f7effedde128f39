/** The text of an exception that nobody catches: a `__str__` of the program's own is called while its strand still lives. */
import type { Value } from '../../program/value.ts';
import { cellIf } from '../cells.ts';
import type { Then } from '../heap.ts';
import { callMethod } from './call.ts';
import type { Done } from './done.ts';
import { deliver } from './flow.ts';
import { ownMethod } from './lookup.ts';
import { type Continuation, type Operation, pushed, type Run } from './run.ts';
import { tracebackText } from './traceback.ts';

/** What `__str__` says is kept with the exception. Is it under way? */
export function asksText(run: Run, exception: Value, to: Then): boolean {
  const cell = cellIf(run, exception, 'object');
  const method = ownMethod(run, exception, '$__str__');
  if (cell === null || method === undefined || method === null || cell.attributes.shown !== undefined)
    return false;
  cell.attributes.shown = '<exception str() failed>';
  callMethod(run, exception, method, { args: [], named: null, to });
  return true;
}

/** Nobody caught it: the strand is over, when its text is known. */
export const endWith = (run: Run, exception: Value): Done => {
  if (asksText(run, exception, { do: 'try', name: 'shownLast', values: [exception], to: pushed })) return;
  run.strand.raised = exception;
  run.after = { do: 'ended', result: null, raised: exception };
};

const keepText = (run: Run, exception: Value, text: Value): void => {
  const cell = cellIf(run, exception, 'object');
  if (cell !== null && typeof text === 'string') cell.attributes.shown = text;
};

export const shownLast: Continuation = (run, [exception = null], text) => {
  keepText(run, exception, text);
  endWith(run, exception);
};

/** _traceback(exception): what is printed of it. */
export const traceback: Operation = (run, { args: [exception = null], to }) => {
  if (asksText(run, exception, { do: 'try', name: 'shown', values: [exception], to })) return;
  deliver(run, to, tracebackText(run, exception));
};

export const shown: Continuation = (run, [exception = null], text, to) => {
  keepText(run, exception, text);
  deliver(run, to, tracebackText(run, exception));
};
