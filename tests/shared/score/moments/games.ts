/** Recorded bad games: levels of Python, played by players who each have one bad habit. */
import '../../../../shared/sim/python.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { seatId } from '../../../../shared/ground/terms.ts';
import type { Level } from '../../../../shared/levels/level.ts';
import { openLevel } from '../../../../shared/levels/openLevel.ts';
import { goOn, openPlay, order, type Play } from '../../../../shared/levels/play.ts';
import type { Command } from '../../../../shared/sim/words/command.ts';
import type { QuestionView } from '../../../../shared/sim/words/view.ts';

const assets = new URL('../../../../assets/levels/', import.meta.url);

export const levelFile = (id: string, name: string): unknown => {
  const text = readFileSync(new URL(`${id}/${name}`, assets), 'utf8');
  return name.endsWith('.json') ? JSON.parse(text) : text;
};

export const levelNamed = (id: string): Level => {
  const names = readdirSync(new URL(`${id}/`, assets));
  const files = Object.fromEntries(names.map((name) => [name, levelFile(id, name)]));
  const opened = openLevel(id, files['level.json'], files);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
};

export interface Asked {
  readonly question: QuestionView;
  readonly play: Play;
  /** Questions answered so far. */
  readonly turn: number;
}

/** A habit answers with what it does; `pass` where it does nothing. */
export type Habit = (asked: Asked) => Command | null;

const pass: Command = { type: 'pass' };
const endOfTime = Number.MAX_SAFE_INTEGER;

/** What cannot be said, or is nothing, is the first offer; a machine that only waits for the player is not left alone. */
export const playedBy = (level: Level, habit: Habit): Play => {
  let play = openPlay(level, { seed: 1, pauseOnDecision: true });
  for (let turn = 0; turn < 1000; turn += 1) {
    play = goOn(play, endOfTime).play;
    const { question } = play.state;
    if (question === null) return play;
    const said = habit({ question, play, turn });
    const tries = said ? [said, ...question.offers] : question.offers;
    const done = tries
      .map((command) => order(play, seatId('pupil'), play.commands.length + 1, command))
      .find((each) => each.ok);
    if (!done?.ok) throw new Error('nothing can be said');
    play = done.value.play;
  }
  throw new Error('1000 decisions and no end');
};

const isFor = (offer: Command, id: string): boolean =>
  (offer.type === 'dispatch' && offer.thread === id) || (offer.type === 'resume' && offer.task === id);

const busyCores = ({ state }: Play): number => state.cores.filter(({ thread }) => thread !== null).length;

/** Whoever came last is served first. */
export const lastFirst: Habit = ({ question }) => question.offers.at(-1) ?? null;
/** As they come. */
export const asTheyCome: Habit = () => null;
/** One core is enough. */
export const oneCore: Habit = ({ play }) => (busyCores(play) > 0 ? pass : null);
/** Every third question is slept through. */
export const sleepy: Habit = ({ turn }) => (turn % 3 === 1 ? pass : null);
/** These only when nobody else is there. */
export const starving =
  (...ids: readonly string[]): Habit =>
  ({ question, play }) => {
    const other = question.offers.find((offer) => !ids.some((id) => isFor(offer, id)));
    return other ?? (busyCores(play) > 0 && question.role === 'os' ? pass : null);
  };
/** Takes a thread off its core again and again. */
export const restless: Habit = ({ turn, play }) => {
  const core = play.state.cores.findIndex(({ thread }) => thread !== null);
  return turn % 4 === 3 && core >= 0 ? { type: 'preempt', core } : null;
};
/** Takes a thread off its core at every third question. */
export const takingOff: Habit = ({ turn, play }) => {
  const core = play.state.cores.findIndex(({ thread }) => thread !== null);
  return turn < 40 && turn % 3 === 0 && core >= 0 ? { type: 'preempt', core } : null;
};
/** Each time another place of the queue. */
export const turnAbout: Habit = ({ question, turn }) =>
  question.offers[(turn * 2 + 2) % question.offers.length] ?? null;
