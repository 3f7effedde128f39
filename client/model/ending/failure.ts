/** An exception that nobody caught: in whom, at which line, and what it means. */
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import { globalsAt } from './globals.ts';
import { codeAt, nameIn, type Story, sentence, storyOf, type Told } from './story.ts';

type Printed = Extract<SimEvent, { type: 'printed' }>;

export interface Raised {
  readonly line: number;
  readonly error: string;
  readonly message: string;
}

const frame = /^\s*(?:\| )*\s*File "program\.py", line (\d+)/;
const last = /^([A-Za-z_][\w.]*)(?:: (.*))?$/;

/** Of each traceback the innermost line of the program, with what was raised. */
export const raisedIn = (stderr: string): readonly Raised[] => {
  const found: Raised[] = [];
  let line: number | null = null;
  for (const text of stderr.split('\n')) {
    const at = frame.exec(text);
    const named = last.exec(text);
    if (at) line = Number(at[1]);
    else if (line !== null && named) {
      found.push({ line, error: named[1] ?? '', message: named[2] ?? '' });
      line = null;
    }
  }
  return found;
};

/** Exceptions that have a sentence of their own, with those that are told alike. */
const families: Readonly<Record<string, string>> = {
  ...{ AssertionError: 'assertion', ZeroDivisionError: 'zero', KeyError: 'key', IndexError: 'index' },
  ...{ NameError: 'name', UnboundLocalError: 'name', AttributeError: 'attribute', TypeError: 'type' },
  ...{ ValueError: 'value', MemoryError: 'memory', TimeoutError: 'time', RecursionError: 'depth' },
};

/** Names of the main program in a line, each once. */
const namesIn = (text: string): readonly string[] => [...new Set(text.match(/\b[A-Za-z_]\w*\b/g) ?? [])];

const followed = (told: Told, by: Printed): string => {
  const { events } = told.own;
  const ended = events.find(
    (event) => event.type === 'exited' && event.process === 'main' && event.atUs >= by.atUs,
  );
  const isMain = by.thread === 'main' && ended?.type === 'exited' && ended.status !== 0;
  return isMain ? 'ending.failure.program' : 'ending.failure.thread';
};

const failureOf = (told: Told, by: Printed, { line, error, message }: Raised): Story => {
  const code = codeAt(told, line);
  const family = families[error.split('.').at(-1) ?? ''] ?? 'other';
  const args = { at: told.timed(by.atUs), who: nameIn(told, by.task ?? by.thread), line, error, message };
  return storyOf({
    kind: 'failure',
    title: sentence('ending.failure.title', args),
    told: [
      sentence(`ending.error.${family}`, args),
      ...(message === '' ? [] : [sentence('ending.failure.said', args)]),
      sentence(followed(told, by), args),
    ],
    code,
    values: code ? globalsAt(told, by.atUs, namesIn(code.text)) : [],
    showUs: by.atUs,
  });
};

/** As many as can be told. */
const mostFailures = 2;

/** A traceback is written in one piece; what a program itself writes to stderr is none. */
export const failureStories = (told: Told): readonly Story[] =>
  told.own.events
    .filter((event): event is Printed => event.type === 'printed' && event.stream === 'stderr')
    .flatMap((event) => {
      const raised = raisedIn(event.text).at(-1);
      return raised ? [failureOf(told, event, raised)] : [];
    })
    .slice(0, mostFailures);
