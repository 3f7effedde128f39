/** A chapter's plate wears the state it teaches: the one case where hue may mean more than a thread's state. */
import type { IconName } from './Icon.tsx';

/** Which state a chapter is about: its hue, pattern and icon. */
export type Teaches = 'ready' | 'io' | 'turn' | 'gil' | 'lock' | 'board';

const chapters: Readonly<Record<string, Teaches>> = {
  '01': 'ready',
  '02': 'io',
  '03': 'turn',
  '04': 'gil',
  '06': 'lock',
};

export const teaches = (id: string): Teaches => chapters[id.slice(0, 2)] ?? 'board';

const otherIcons: Readonly<Record<string, IconName>> = { '05': 'process', '07': 'cpu', '09': 'people' };

export const teachesIcon = (id: string): IconName => {
  const state = teaches(id);
  return state === 'board' ? (otherIcons[id.slice(0, 2)] ?? 'process') : state;
};
