/** Mouse and finger on the canvas: press, double press, carry. What they mean is said by `gestures`. */
import * as Phaser from 'phaser';
import type { Stage } from '../model/stage.ts';
import { durations } from '../theme.ts';
import { contains } from '../views/view.ts';
import type { Drawing } from './drawing.ts';
import { dropMeaning, type Meaning, meaningOf } from './gestures.ts';
import { type Target, targetAt } from './hitMap.ts';

export interface PointerCare {
  destroy(): void;
}

export interface PointerNeeds {
  readonly scene: Phaser.Scene;
  readonly stage: Stage;
  drawing(): Drawing | null;
  dpr(): number;
}

/** Wall ms within which a second press on the same thing is a double press. */
const doubleMs = 320;
/** A press that has moved this far carries the cart. */
const carryPx = 10;

interface Press {
  readonly target: Target | null;
  readonly x: number;
  readonly y: number;
  carrying: boolean;
}

export const createPointer = (needs: PointerNeeds): PointerCare => {
  const { scene, stage } = needs;
  let press: Press | null = null;
  let last = { key: '', atMs: 0 };

  const place = (pointer: Phaser.Input.Pointer) => ({
    x: pointer.x / needs.dpr(),
    y: pointer.y / needs.dpr(),
    touch: pointer.wasTouch,
  });
  const find = (pointer: Phaser.Input.Pointer): Target | null =>
    targetAt(needs.drawing()?.targets() ?? [], place(pointer));

  const carryOut = (meaning: Meaning | null): void => {
    if (meaning?.type === 'select') stage.select(meaning.selection);
    if (meaning?.type === 'act') stage.act(meaning.command);
  };

  /** The second press on a cart or coin runs the move that is suggested for it. */
  const isDouble = (target: Target | null): boolean => {
    const key = target ? `${target.kind} ${target.id}` : '';
    const atMs = scene.time.now;
    const double = key !== '' && key === last.key && atMs - last.atMs < doubleMs;
    last = { key: double ? '' : key, atMs };
    return double;
  };

  const runSuggestion = (target: Target): void => {
    const thread = stage.board().view.threads[target.id];
    if (target.kind === 'thread' && thread) stage.select({ kind: 'thread', thread: thread.id });
    const { suggestion } = stage.board();
    if (suggestion) stage.act(suggestion.command);
  };

  const tap = (target: Target | null): void => {
    if (isDouble(target) && target && (target.kind === 'thread' || target.kind === 'core'))
      runSuggestion(target);
    else carryOut(meaningOf(stage.board(), target));
  };

  const drop = (from: Target, pointer: Phaser.Input.Pointer): void => {
    const { x, y } = place(pointer);
    const under = (needs.drawing()?.targets() ?? []).filter(
      (target) => target.id !== from.id && contains(target, x, y),
    );
    needs.drawing()?.token(from.id)?.release({ ms: durations.dispatch, curve: 'roll' });
    const onto = under.find(({ kind }) => kind === 'core') ?? under[0] ?? null;
    carryOut(dropMeaning(stage.board(), from, onto));
  };

  const onDown = (pointer: Phaser.Input.Pointer): void => {
    press = { target: find(pointer), ...place(pointer), carrying: false };
  };

  const onMove = (pointer: Phaser.Input.Pointer): void => {
    const at = place(pointer);
    scene.input.setDefaultCursor(find(pointer)?.kind === 'room' || !find(pointer) ? 'default' : 'pointer');
    if (!press || press.target?.kind !== 'thread') return;
    if (Math.hypot(at.x - press.x, at.y - press.y) > carryPx) press.carrying = true;
    if (press.carrying) needs.drawing()?.token(press.target.id)?.carry(at);
  };

  const onUp = (pointer: Phaser.Input.Pointer): void => {
    const was = press;
    press = null;
    if (!was) return;
    if (was.carrying && was.target) drop(was.target, pointer);
    else tap(was.target);
  };

  const { input } = scene;
  const { POINTER_DOWN, POINTER_MOVE, POINTER_UP } = Phaser.Input.Events;
  input.on(POINTER_DOWN, onDown).on(POINTER_MOVE, onMove).on(POINTER_UP, onUp);
  return {
    destroy: () => {
      input.off(POINTER_DOWN, onDown).off(POINTER_MOVE, onMove).off(POINTER_UP, onUp);
    },
  };
};
