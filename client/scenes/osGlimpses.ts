/** Shows the happenings of a batch at their places on the OS board: moves, cuts with an afterglow, or standing marks. */
import { durations } from '../theme.ts';
import { outline, plate, pulse, type Span, stamp, trail } from '../views/glimpses.ts';
import { centreOf, type Rect } from '../views/ink/pen.ts';
import { type Point, shortened } from '../views/motion.ts';
import type { Kit } from '../views/view.ts';
import type { Crowd } from './drawing.ts';
import type { Happening } from './happenings.ts';
import type { OsLayout } from './layout.ts';
import type { Place } from './places.ts';
import { tripOf } from './trips.ts';

type Places = Readonly<Record<string, Place>>;

export interface Scenery {
  readonly kit: Kit;
  readonly layout: OsLayout;
  readonly crowd: Crowd;
  readonly before: Places;
  readonly after: Places;
  /** Moves are cuts now: at speed, or because the player wants none. */
  readonly cut: boolean;
  /** Wall ms to the next event. */
  readonly quietMs: number;
}

/** A crowd that is moved at once is not outlined one by one. */
const most = 8;
/** Reduced motion: how long a bay stays outlined, and a plate stays. */
const standMs = { bay: 1000, plate: 1500 };
const trailMs = 520;

const spanOf = ({ kit }: Scenery, ms: number): Span =>
  kit.still ? { ms, stands: true } : { ms: durations.afterglow, stands: false };

const markBay = (scenery: Scenery, place: Place, colour: string): void =>
  outline(scenery.kit, place.rect, colour, spanOf(scenery, standMs.bay));

const wake = (scenery: Scenery, thread: string): void => {
  const { kit, layout, before, after, cut } = scenery;
  const to = after[thread];
  const from = before[thread];
  if (to?.room !== 'ready') return;
  if (cut) markBay(scenery, to, kit.colours.stateReady);
  else if (from && from.room !== 'ready')
    trail(
      kit,
      [centreOf(from.rect), ...(tripOf({ from, to, layout }).via ?? []), centreOf(to.rect)],
      kit.colours.stateReady,
      shortened(trailMs, scenery.quietMs),
    );
};

const arrive = (scenery: Scenery, thread: string): void => {
  const to = scenery.after[thread];
  if (to?.room === 'ready' && scenery.cut) markBay(scenery, to, scenery.kit.colours.stateReady);
};

const finish = (scenery: Scenery, thread: string): void => {
  const { kit, crowd, after, cut } = scenery;
  const to = after[thread];
  const token = crowd.get(thread);
  if (to?.room !== 'finished' || !token) return;
  if (cut) markBay(scenery, to, kit.colours.you);
  else stamp(kit, token.body, shortened(durations.finish, scenery.quietMs));
};

const wordPlace = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + 20 });

const missKey = (scenery: Scenery, core: number): void => {
  const { kit, layout, cut } = scenery;
  const rect = layout.cores[core];
  if (!rect || !cut) return;
  const span = kit.still
    ? { ms: standMs.plate, stands: true }
    : { ms: durations.afterglow * 4, stands: false };
  plate(kit, kit.say('board.noKeyFree'), wordPlace(rect), span);
};

const knock = (scenery: Scenery, thread: string, holder: string): void => {
  const { kit, before, after, cut } = scenery;
  const from = before[thread] ?? after[thread];
  const to = before[holder] ?? after[holder];
  if (!from || !to) return;
  const ms = shortened(durations.knock, scenery.quietMs);
  if (!cut) pulse(kit, [centreOf(from.rect), centreOf(to.rect)], kit.colours.stateGil, ms);
  else if (kit.still)
    plate(kit, kit.say('board.asked'), centreOf(to.rect), { ms: standMs.plate, stands: true });
};

const showOne = (scenery: Scenery, happening: Happening): void => {
  const { type, thread } = happening;
  if (type === 'knocked') knock(scenery, thread, happening.holder);
  else if (type === 'keyless') missKey(scenery, happening.core);
  else if (type === 'woke') wake(scenery, thread);
  else if (type === 'arrived') arrive(scenery, thread);
  else finish(scenery, thread);
};

export const showGlimpses = (scenery: Scenery, happenings: readonly Happening[]): void => {
  for (const happening of happenings.slice(-most)) showOne(scenery, happening);
};
