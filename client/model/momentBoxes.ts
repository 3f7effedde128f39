/** Where on a schedule the costly decisions were: the lane of a core or of a key, and a stretch of time each. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { Moment, MomentKind } from '../../shared/score/moments/moment.ts';
import type { Strip } from '../../shared/score/strips.ts';
import { endOf, type Schedule } from './debrief.ts';

export interface MomentBox {
  /** From 1, as on its card. */
  readonly number: number;
  readonly core: number;
  /** The letter of the key whose lane it is on; null: it is on that of the core. */
  readonly key: string | null;
  readonly fromUs: Micros;
  readonly toUs: Micros;
}

/** Whose span is what happened on the core itself; of the others, the strip that followed the decision is shown. */
const onCore: readonly MomentKind[] = ['idle', 'keyless', 'hog', 'blocked', 'latePath', 'quantumLong'];

const isAt = ({ fromUs, toUs }: Strip, atUs: Micros): boolean => fromUs <= atUs && atUs < toUs;

/** A step of a loop ran where its loop had its core. */
const coreOf = ({ core, did, atUs }: Moment, strips: readonly Strip[]): number => {
  if (core !== null) return core;
  const here = strips.filter((strip) => isAt(strip, atUs));
  const own = here.find(({ who }) => did !== null && who?.task === did.id);
  const found = own ?? here.find(({ who }) => who !== null) ?? here[0];
  return found?.core ?? 0;
};

/** Who kept a key from the others: where they had it is what there is to see. */
const onKey: readonly MomentKind[] = ['hog', 'keyFree'];

interface Held extends Pick<MomentBox, 'fromUs' | 'toUs'> {
  readonly key: string;
}

/** The first time after the decision that whoever was chosen had the key. */
const heldAfter = ({ kind, did, atUs }: Moment, { keys }: Schedule): Held | null => {
  if (!onKey.includes(kind) || did === null) return null;
  for (const { letter, holds } of keys) {
    const hold = holds.find(({ thread, toUs }) => thread === did.id && toUs > atUs);
    if (hold) return { key: letter, fromUs: Math.max(atUs, hold.fromUs), toUs: hold.toUs };
  }
  return null;
};

const boxOf = (moment: Moment, index: number, schedule: Schedule): MomentBox => {
  const { atUs, kind, spanUs } = moment;
  const core = coreOf(moment, schedule.strips);
  const held = heldAfter(moment, schedule);
  if (held) return { number: index + 1, core, ...held };
  const strip = schedule.strips.find((each) => each.core === core && isAt(each, atUs));
  const toUs = onCore.includes(kind) ? atUs + spanUs : (strip?.toUs ?? atUs);
  const lastUs = Math.max(atUs, Math.min(toUs, endOf(schedule)));
  return { number: index + 1, core, key: null, fromUs: atUs, toUs: lastUs };
};

export const momentBoxes = (moments: readonly Moment[], schedule: Schedule): readonly MomentBox[] =>
  moments.map((moment, index) => boxOf(moment, index, schedule));
