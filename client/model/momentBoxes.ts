/** Where on a schedule the costly decisions were: a core and a stretch of time each. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { Moment, MomentKind } from '../../shared/score/moments/moment.ts';
import type { Strip } from '../../shared/score/strips.ts';
import { endOf, type Schedule } from './debrief.ts';

export interface MomentBox {
  /** From 1, as on its card. */
  readonly number: number;
  readonly core: number;
  readonly fromUs: Micros;
  readonly toUs: Micros;
}

/** Whose span is what happened on the core itself; of the others, the strip that followed the decision is shown. */
const onCore: readonly MomentKind[] = ['idle', 'keyless', 'hog', 'blocked', 'latePath'];

const isAt = ({ fromUs, toUs }: Strip, atUs: Micros): boolean => fromUs <= atUs && atUs < toUs;

/** A step of a loop ran where its loop had its core. */
const coreOf = ({ core, did, atUs }: Moment, strips: readonly Strip[]): number => {
  if (core !== null) return core;
  const here = strips.filter((strip) => isAt(strip, atUs));
  const own = here.find(({ who }) => did !== null && who?.task === did.id);
  const found = own ?? here.find(({ who }) => who !== null) ?? here[0];
  return found?.core ?? 0;
};

const boxOf = (moment: Moment, index: number, schedule: Schedule): MomentBox => {
  const { atUs, kind, spanUs } = moment;
  const core = coreOf(moment, schedule.strips);
  const strip = schedule.strips.find((each) => each.core === core && isAt(each, atUs));
  const toUs = onCore.includes(kind) ? atUs + spanUs : (strip?.toUs ?? atUs);
  return { number: index + 1, core, fromUs: atUs, toUs: Math.max(atUs, Math.min(toUs, endOf(schedule))) };
};

export const momentBoxes = (moments: readonly Moment[], schedule: Schedule): readonly MomentBox[] =>
  moments.map((moment, index) => boxOf(moment, index, schedule));
