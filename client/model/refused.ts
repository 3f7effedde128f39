/** A refusal as a sentence: the machine names ids, people know badges. */
import type { Refusal } from '../../shared/ground/result.ts';
import { type Badges, keyLetter, taskBadge, threadBadge } from './badges.ts';

export interface Sentence {
  readonly text: string;
  readonly args: Refusal['args'];
}

const known: Readonly<Record<string, (badges: Badges, id: string) => string>> = {
  thread: (badges, id) => threadBadge(badges, id).label,
  holder: (badges, id) => threadBadge(badges, id).label,
  task: (badges, id) => taskBadge(badges, id).label,
  interpreter: keyLetter,
};

const shown = (badges: Badges, [name, value]: readonly [string, string | number]): string | number => {
  const label = known[name];
  return label && typeof value === 'string' ? label(badges, value) : value;
};

export const refusedText = ({ code, args }: Refusal, badges: Badges): Sentence => ({
  text: `refusals.${code}`,
  args: Object.fromEntries(Object.entries(args).map((entry) => [entry[0], shown(badges, entry)])),
});
