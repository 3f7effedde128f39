/** Many small cases in one program: each evaluates an expression after statements of its own, and writes what came of it. */
import { runProgram } from './runProgram.ts';

export interface Case {
  readonly statements: string;
  readonly expression: string;
}

const mark = '\u0001';

/** `=` and the repr, or `!`, type and text of the error. Names of one case are seen by the next. */
export const written = ({ statements, expression }: Case, number: number): string => {
  const body = [
    ...statements.split('\n').filter((line) => line !== ''),
    `_shown = '=' + repr((${expression}))`,
  ];
  return `try:
${body.map((line) => `    ${line}`).join('\n')}
except BaseException as _error:
    _shown = '!' + type(_error).__name__ + ': ' + str(_error)
print('\\x01${number}', _shown, sep='\\x01', end='\\x01')
`;
};

export const parsed = (stdout: string): Map<number, string> => {
  const pieces = stdout.split(mark).slice(1);
  const found = new Map<number, string>();
  for (let at = 0; at + 2 < pieces.length; at += 3) found.set(Number(pieces[at]), pieces[at + 1] ?? '');
  return found;
};

/** Numbers of the cases that the compiler refuses, with its words. */
const refusedIn = (
  texts: readonly string[],
  refused: readonly { readonly line: number; readonly says: string }[],
): Map<number, string> => {
  const found = new Map<number, string>();
  let line = 1;
  texts.forEach((text, number) => {
    const next = line + text.split('\n').length - 1;
    const fault = refused.find((each) => each.line >= line && each.line < next);
    if (fault !== undefined) found.set(number, `refused: ${fault.says}`);
    line = next;
  });
  return found;
};

/** What came of each. Where one stops the whole program, the rest say so. */
export const evaluate = (cases: readonly Case[]): string[] => {
  const texts = cases.map(written);
  const first = runProgram(texts.join(''));
  const refused = 'refused' in first ? refusedIn(texts, first.refused) : new Map<number, string>();
  const second =
    'refused' in first ? runProgram(texts.filter((_, number) => !refused.has(number)).join('')) : first;
  if ('refused' in second) throw new Error(`still refused: ${JSON.stringify(second.refused)}`);
  const found = parsed(second.stdout);
  const nothing = `nothing; ${second.fault ?? ''} ${second.stderr}`;
  return cases.map((_, number) => refused.get(number) ?? found.get(number) ?? nothing);
};
