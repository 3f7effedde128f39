/** A deadlock as a ring: who stands in it, and who waits for whom over what. Pure. */
import type { WaitEdge } from '../../shared/sim/words/event.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import type { Sentence } from './refused.ts';

export interface WaitLink {
  readonly from: number;
  /** Null: nobody can be named who would end this wait. */
  readonly to: number | null;
  readonly kind: WaitEdge['kind'];
  readonly what: string;
}

export interface WaitRing {
  /** Thread or task ids, in the order of waiting. */
  readonly nodes: readonly string[];
  readonly links: readonly WaitLink[];
  /** The last waits for the first. */
  readonly closed: boolean;
}

/** More would stand too close to be told apart; the table names them all. */
const mostNodes = 8;

const nodesIn = (edges: readonly WaitEdge[]): readonly string[] => [
  ...new Set(edges.flatMap(({ waiter, holder }) => (holder === '' ? [waiter] : [waiter, holder]))),
];

export const waitRing = (cycle: readonly WaitEdge[]): WaitRing => {
  const waiters = [...new Set(cycle.map(({ waiter }) => waiter))];
  const nodes = [...new Set([...waiters, ...nodesIn(cycle)])].slice(0, mostNodes);
  const placeOf = (id: string): number | null => (nodes.includes(id) ? nodes.indexOf(id) : null);
  const links = cycle.flatMap(({ waiter, holder, kind, what }): readonly WaitLink[] => {
    const from = placeOf(waiter);
    return from === null ? [] : [{ from, to: placeOf(holder), kind, what }];
  });
  return { nodes, links, closed: cycle.length > 0 && cycle.at(-1)?.holder === cycle[0]?.waiter };
};

/** One link in words. */
export const linkText = (
  { waiter, kind, what, holder }: WaitEdge,
  nameOf: (id: string) => string,
): Sentence => {
  const isNobodys = holder === '' && (kind === 'lock' || kind === 'sem');
  return {
    text: `lab.cycle.${kind}${isNobodys ? 'Nobodys' : ''}`,
    args: { waiter: nameOf(waiter), what, holder: holder === '' ? '' : nameOf(holder) },
  };
};

const none: readonly string[] = [];

/** By thread: the program's locks that it holds now. */
export const locksHeld = ({ locks }: MachineView): ((thread: string) => readonly string[]) => {
  const held: Record<string, string[]> = {};
  for (const name in locks) {
    const holder = locks[name]?.holder ?? null;
    if (holder === null) continue;
    held[holder] ??= [];
    held[holder].push(name);
  }
  return (thread) => held[thread] ?? none;
};
