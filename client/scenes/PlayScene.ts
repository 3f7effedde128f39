/** The one scene of a board: it lays out, listens to the stage, and hands presses on. */
import * as Phaser from 'phaser';
import type { Command } from '../../shared/sim/words/command.ts';
import type { Stage, StageChange, StageSettings } from '../model/stage.ts';
import { durations, paletteOf } from '../theme.ts';
import { outline } from '../views/glimpses.ts';
import type { Rect } from '../views/ink/pen.ts';
import { passOn } from '../views/passing.ts';
import { type BoardFacts, closeKit, createKit, type Kit } from '../views/view.ts';
import { isCrowded } from './crowding.ts';
import type { Drawing } from './drawing.ts';
import { createHitMap, type Target } from './hitMap.ts';
import { LoopBoard, loopNeeds } from './LoopBoard.ts';
import { OsBoard } from './OsBoard.ts';
import { createPointer, type PointerCare } from './pointer.ts';
import { placesTouched, touchedBy } from './refusals.ts';
import { remembered } from './remembered.ts';
import { createRest, type Rest } from './rest.ts';

export interface SceneNeeds {
  readonly host: HTMLElement;
  readonly stage: Stage;
  readonly settings: StageSettings;
  /** Called when the first picture stands. */
  ready(): void;
}

export interface HostSize {
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
  /** The page keeps the corner for its program: see `asideOf`. */
  readonly aside: boolean;
}

export class PlayScene extends Phaser.Scene {
  private readonly needs: SceneNeeds;
  private readonly hits;
  private size: HostSize;
  private kit: Kit | null = null;
  private drawing: Drawing | null = null;
  private pointer: PointerCare | null = null;
  private leave: (() => void) | null = null;
  private rest: Rest | null = null;
  private plan = '';
  private shownUs = -1;
  private unpublished = false;
  private publishedMs = 0;
  /** Wall time in which simulated time went by: what marches, marches then. */
  private flowedMs = 0;

  constructor(needs: SceneNeeds, size: HostSize) {
    super('play');
    this.needs = needs;
    this.size = size;
    this.hits = createHitMap(needs.host);
  }

  create(): void {
    const { stage, settings } = this.needs;
    this.cameras.main.setBackgroundColor(paletteOf(settings).page);
    this.leave = stage.subscribe((change) => this.hear(change));
    this.pointer = createPointer({
      scene: this,
      stage,
      drawing: () => this.drawing,
      dpr: () => this.size.dpr,
    });
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.close());
    this.events.once(Phaser.Scenes.Events.DESTROY, () => this.close());
    this.rest = createRest(this.game.loop, this.needs.host, () => stage.nowUs() !== this.shownUs);
    this.layOut();
    this.needs.ready();
  }

  /** The same board for another size of the host. */
  resize(size: HostSize): void {
    this.size = size;
    if (!this.drawing) return;
    this.layOut();
    this.rest?.wake();
  }

  override update(clockMs: number, passedMs: number): void {
    const { drawing, kit } = this;
    if (!drawing || !kit) return;
    const nowUs = this.needs.stage.nowUs();
    const flows = nowUs !== this.shownUs;
    if (flows) this.flowedMs += passedMs;
    this.shownUs = nowUs;
    kit.brush.left = facesAFrame;
    passOn(kit.passings, performance.now());
    drawing.tick(nowUs, this.flowedMs);
    kit.sheet.flush();
    kit.cards.flush();
    this.publishInTime(clockMs);
    const painted = kit.brush.left < facesAFrame;
    const moves = kit.afoot.count > 0 || kit.passings.size > 0 || this.tweens.getTweens().length > 0;
    this.rest?.note(!flows && !painted && !moves && !this.unpublished);
  }

  private layOut(): void {
    const { stage, settings } = this.needs;
    const { width, height, dpr, aside } = this.size;
    this.clear();
    this.cameras.main.setZoom(dpr).setOrigin(0, 0).setScroll(0, 0);
    this.kit = createKit({
      scene: this,
      theme: settings.theme,
      highContrast: settings.highContrast,
      dpr,
      say: remembered(settings.say),
      keyHint: settings.keyHint,
      still: settings.reducedMotion,
    });
    const { lineText } = settings;
    const ground = { kit: this.kit, stage, width, height, aside, ...(lineText ? { lineText } : {}) };
    const board = stage.board();
    this.plan = floorPlan(board);
    this.drawing = board.role === 'loop' ? new LoopBoard(ground) : new OsBoard(ground);
    this.drawing.show(board, null);
    this.publish();
  }

  private hear(change: StageChange): void {
    if (change.type === 'refused') this.refuse(change.command);
    else this.redraw(change);
    this.rest?.wake();
  }

  private redraw(change: StageChange): void {
    const { drawing } = this;
    if (!drawing) return;
    const board = this.needs.stage.board();
    if (floorPlan(board) !== this.plan) {
      this.layOut();
      return;
    }
    if (this.kit && change.type !== 'events') this.kit.brush.left = Number.POSITIVE_INFINITY;
    drawing.show(board, change.type === 'picture' ? null : change.type === 'events' ? change.list : []);
    if (change.type === 'events') this.unpublished = true;
    else this.publish();
  }

  /** Whoever presses by hand or key is slower than this; a list of hundreds is not written out at each event. */
  private publishInTime(clockMs: number): void {
    if (!this.unpublished || clockMs - this.publishedMs < publishMs) return;
    this.publishedMs = clockMs;
    this.publish();
  }

  private publish(): void {
    this.unpublished = false;
    if (this.drawing) this.hits.publish(this.drawing.targets());
  }

  /** The page says why; here what was pressed shakes, or is outlined where nothing may move. */
  private refuse(command: Command): void {
    const { drawing, kit } = this;
    if (!drawing || !kit) return;
    for (const place of placesTouched(drawing.targets(), touchedBy(command))) {
      if (kit.still) outline(kit, standing(drawing, place), kit.colours.you, { ms: refusedMs, stands: true });
      else if (place.kind === 'core') drawing.shakeCore?.(Number(place.id), shakeMs);
      else drawing.token(place.id)?.shake(shakeMs);
    }
    this.redraw({ type: 'time' });
  }

  private clear(): void {
    this.tweens.killAll();
    this.drawing?.destroy();
    // What is seen for a moment is nobody's: it goes now, before its picture does.
    for (const left of [...this.children.list]) left.destroy();
    if (this.kit) closeKit(this.kit);
    this.drawing = null;
    this.kit = null;
  }

  private close(): void {
    this.leave?.();
    this.leave = null;
    this.rest?.destroy();
    this.rest = null;
    this.pointer?.destroy();
    this.pointer = null;
  }
}

/** A chosen cart stands a little beside its place. */
const standing = (drawing: Drawing, place: Target): Rect => {
  const body = drawing.token(place.id)?.body;
  const { width, height } = place;
  return place.kind === 'core' || !body
    ? place
    : { x: body.x - width / 2, y: body.y - height / 2, width, height };
};

/** Each takes about a tenth of a millisecond; a crowd that is rearranged is painted over a few frames. */
const facesAFrame = 8;

const publishMs = 50;

const shakeMs = durations.shake * 2;
/** So long the outline of what was refused stands. */
const refusedMs = 1000;

/** What the layout depends on; all of it is there from the first picture on, which may come after the mounting. */
const floorPlan = (board: BoardFacts): string => {
  const { role, view } = board;
  if (role !== 'loop')
    return `${role} ${view.cores.length} ${Math.min(2, Object.keys(view.gils).length)} ${isCrowded(view)}`;
  const { heart, pools } = loopNeeds(board);
  return `loop ${heart} ${pools}`;
};
