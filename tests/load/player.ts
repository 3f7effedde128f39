/** A scripted pupil: folds what comes, thinks for a moment, and makes one of the open moves. */
import type { MachineSnapshot } from '../../shared/protocol/views.ts';
import { foldView } from '../../shared/sim/index.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import type { Guest } from '../support/guests.ts';

export interface Played {
  readonly commands: number;
  readonly refused: number;
  readonly ackMs: readonly number[];
}

/** Thinks between these, in ms. */
export interface Pace {
  readonly leastMs: number;
  readonly mostMs: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays until its machine has ended. The guest must have been seated; the round begins when a machine comes. */
export async function playRound(guest: Guest, pace: Pace): Promise<Played> {
  const snapshot = await firstMachine(guest);
  let view = structuredClone(snapshot.machine.view) as MachineView;
  let seq = snapshot.you.nextSeq;
  const ackMs: number[] = [];
  let refused = 0;
  while (!view.ended) {
    const command = choose(view);
    if (command === null) {
      view = await nextEvents(guest, view);
      continue;
    }
    await pause(pace.leastMs + Math.random() * (pace.mostMs - pace.leastMs));
    const sent = performance.now();
    const mine = seq;
    seq += 1;
    guest.say('cmd', { seq: mine, command });
    const ack = await guest.next('ack', (body) => body.seq === mine);
    ackMs.push(performance.now() - sent);
    if (ack.refused) refused += 1;
    else view = await nextEvents(guest, view);
  }
  return { commands: ackMs.length, refused, ackMs };
}

type WithMachine = { machine: MachineSnapshot; you: { nextSeq: number } };

async function firstMachine(guest: Guest): Promise<WithMachine> {
  for (;;) {
    const snapshot = await guest.next('snapshot').catch(() => null);
    if (snapshot?.type === 'student' && snapshot.machine) return snapshot as WithMachine;
  }
}

async function nextEvents(guest: Guest, view: MachineView): Promise<MachineView> {
  const batch = await guest.next('events');
  for (const event of batch.list) foldView(view, event);
  view.atUs = batch.toUs;
  return view;
}

/** Any move that does not run into a taken GIL; else any move at all. */
function choose(view: MachineView): Command | null {
  const offers = view.question?.offers ?? [];
  const useful = offers.filter((offer) => offer.type !== 'dispatch' || canRun(view, offer.thread));
  const choices = useful.length > 0 ? useful : offers;
  return choices[Math.floor(Math.random() * choices.length)] ?? null;
}

function canRun(view: MachineView, thread: string): boolean {
  const { needsGil, interpreter } = view.threads[thread] ?? { needsGil: false, interpreter: null };
  return !needsGil || interpreter === null || view.gils[interpreter]?.holder == null;
}
