/** What the scene asks of a board, and the tokens both boards move about. */
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { Stage } from '../model/stage.ts';
import { centreOf, type Rect } from '../views/ink/pen.ts';
import type { Trip } from '../views/motion.ts';
import type { RoomSign } from '../views/RoomView.ts';
import { type Look, TokenView } from '../views/TokenView.ts';
import type { BoardFacts, Kit } from '../views/view.ts';
import type { Target } from './hitMap.ts';

/** One board on the canvas: thrown away and made anew when the host changes its size. */
export interface Drawing {
  /** `events`: what has just been folded in; null: cut. */
  show(board: BoardFacts, events: readonly SimEvent[] | null): void;
  tick(nowUs: number, clockMs: number): void;
  targets(): readonly Target[];
  /** The token of this thread or task, to be carried by a finger or shaken. */
  token(id: string): TokenView | null;
  /** The core, and whoever is on it. */
  shakeCore?(index: number, ms: number): void;
  destroy(): void;
}

export interface DrawingGround {
  readonly kit: Kit;
  readonly stage: Stage;
  readonly width: number;
  readonly height: number;
  /** The corner is the page's. */
  readonly aside: boolean;
  /** A line of the program, if that is at hand. */
  readonly lineText?: (line: number) => string | null;
}

/** Tiles have room for two short words only. */
export const signWords = ({ say }: Kit, room: string, tile: boolean): Pick<RoomSign, 'name' | 'why'> =>
  tile
    ? { name: say(`board.tiles.${room}`), why: say(`board.tiles.${room}Why`) }
    : { name: say(`board.${room}`), why: say(`board.${room}Why`) };

/** From this speed on, moves are cuts with an afterglow. */
const cutSpeed = 4;

export const isCut = (kit: Kit, board: BoardFacts, events: readonly SimEvent[] | null): boolean =>
  kit.still || events === null || (board.running && board.speed >= cutSpeed);

export interface Placing {
  readonly look: Look;
  readonly rect: Rect;
  readonly trip: Trip | null;
  /** Where a newcomer enters. */
  readonly from: { readonly x: number; readonly y: number } | null;
  readonly lifted: boolean;
  /** A bare badge: it may slide while it stays in its room and keeps its size. */
  readonly mark?: Mark | undefined;
}

/** Where a bare badge stands; the same object again means that it has not moved. */
export interface Mark {
  readonly room: string;
  readonly rect: Rect;
}

const isAlike = (a: Mark, b: Mark): boolean =>
  a === b || (a.room === b.room && a.rect.width === b.rect.width && a.rect.height === b.rect.height);

export interface Crowd {
  place(id: string, placing: Placing): void;
  /** Most of a crowd only moves up. False: it looks different now, and has to be placed. */
  slide(id: string, mark: Mark, trip: Trip | null): boolean;
  /** Whoever was not placed since the last call is gone. */
  sweep(): void;
  get(id: string): TokenView | null;
  tick(nowUs: number): void;
  destroy(): void;
}

interface Standing {
  readonly token: TokenView;
  mark: Mark | undefined;
  /** The round in which it was placed last. */
  round: number;
}

/** Keeps a token for every thread or task that has a place. */
export const createCrowd = (kit: Kit): Crowd => {
  const all = new Map<string, Standing>();
  let round = 0;
  const enter = (id: string, placing: Placing): Standing => {
    const token = new TokenView(kit);
    if (placing.from) token.body.setPosition(placing.from.x, placing.from.y);
    const standing = { token, mark: undefined, round };
    all.set(id, standing);
    return standing;
  };
  return {
    place: (id, placing) => {
      const known = all.get(id);
      const standing = known ?? enter(id, placing);
      const { token } = standing;
      standing.round = round;
      standing.mark = placing.mark;
      token.show(placing.look);
      token.lift(placing.lifted);
      token.go(centreOf(placing.rect), known || placing.from ? placing.trip : null);
    },
    slide: (id, mark, trip) => {
      const standing = all.get(id);
      if (!standing?.mark || !isAlike(standing.mark, mark)) return false;
      standing.round = round;
      if (standing.mark !== mark) standing.token.go(centreOf(mark.rect), trip);
      standing.mark = mark;
      return true;
    },
    sweep: () => {
      for (const [id, standing] of all) {
        if (standing.round === round) continue;
        standing.token.destroy();
        all.delete(id);
      }
      round += 1;
    },
    get: (id) => all.get(id)?.token ?? null,
    tick: (nowUs) => {
      const wallMs = performance.now();
      for (const { token } of all.values()) token.tick(nowUs, wallMs);
    },
    destroy: () => {
      for (const { token } of all.values()) token.destroy();
    },
  };
};
