/** Runs that end badly: recorded games of a level, and programs played by a person who takes whoever comes. */

import en from '../../../../assets/locales/en.json' with { type: 'json' };
import { rewatch } from '../../../../client/model/debrief.ts';
import { storiesOf } from '../../../../client/model/ending/storiesOf.ts';
import type { Story, Told } from '../../../../client/model/ending/story.ts';
import type { Sentence } from '../../../../client/model/moments.ts';
import { labDefaults, labLevel } from '../../../../shared/levels/lab.ts';
import { labScenario } from '../../../../shared/levels/labScenario.ts';
import type { Level } from '../../../../shared/levels/level.ts';
import { logOf } from '../../../../shared/levels/play.ts';
import { compileProgram } from '../../../../shared/python/index.ts';
import { decodeLog } from '../../../../shared/replay/decodeLog.ts';
import type { RunLog } from '../../../../shared/replay/log.ts';
import {
  asTheyCome,
  type Habit,
  levelFile,
  levelNamed,
  playedBy,
} from '../../../shared/score/moments/games.ts';

const toldOf = (level: Level, log: RunLog): Told => ({
  ...{ level, log, own: rewatch(level, log) },
  ...{ timed: (us) => `${us / 1000} ms`, counted: String },
});

/** Of a game that was recorded for a level. */
export const storiesOfLog = (id: string, name: string): readonly Story[] => {
  const log = decodeLog(levelFile(id, name));
  if (!log.ok) throw new Error(JSON.stringify(log.error));
  return storiesOf(toldOf(levelNamed(id), log.value));
};

/** Of a level, played with a habit. */
export const storiesOfGame = (id: string, habit: Habit): readonly Story[] => {
  const level = levelNamed(id);
  return storiesOf(toldOf(level, logOf(playedBy(level, habit))));
};

/** A program, played by hand on an ideal machine. */
const playOf = (source: string, role: 'os' | 'loop'): readonly [Level, RunLog] => {
  const code = compileProgram(source, { file: 'program.py' });
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  const level = labLevel(labScenario(code.value, { ...labDefaults, costs: 'ideal' }), role, 1000);
  return [level, logOf(playedBy(level, asTheyCome))];
};

export const storiesOfProgram = (source: string, role: 'os' | 'loop' = 'os'): readonly Story[] =>
  storiesOf(toldOf(...playOf(source, role)));

const wordsAt = (key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], en);

/** Of a program that is stopped at this instant, as if its budget had been used up: to use it up takes a minute. */
export const storiesOfStopped = (source: string, atUs: number, line: number): readonly Story[] => {
  const told = toldOf(...playOf(source, 'os'));
  const events = told.own.events.filter((event) => event.atUs <= atUs && event.type !== 'ended');
  const end = { type: 'ended', atUs, budget: true, at: { line, operations: 50_000 } } as const;
  return storiesOf({ ...told, own: { ...told.own, events: [...events, end], endUs: atUs } });
};

/** In English, as it is read; a key without words shows itself. */
export const said = ({ text, args }: Sentence): string => {
  const plural = `${text}_${args.count === 1 ? 'one' : 'other'}`;
  const found = [wordsAt(text), wordsAt(plural)].find((words) => typeof words === 'string');
  return String(found ?? text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(args[name]));
};

export const saidBy = ({ title, told }: Story): readonly string[] => [title, ...told].map(said);

/** `10 ms A2: Reads c. (15) 0` */
export const rowsOf = ({ steps }: Story): readonly string[] =>
  steps.map(({ atUs, who, does, line, value, isTurn }) =>
    [`${atUs / 1000} ms`, `${who}:`, said(does), line && `(${line})`, value, isTurn && '!']
      .filter((part) => part !== null && part !== false)
      .join(' '),
  );
