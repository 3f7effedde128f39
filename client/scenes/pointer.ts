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

type At = { readonly x: number; readonly y: number; readonly touch: boolean };

const find = (needs: PointerNeeds, at: At): Target | null => targetAt(needs.drawing()?.targets() ?? [], at);

const carryOut = (stage: Stage, meaning: Meaning | null): void => {
  if (meaning?.type === 'select') stage.select(meaning.selection);
  if (meaning?.type === 'act') stage.act(meaning.command);
};

/** The second press on a cart or a core runs the move that is suggested for it. */
const runSuggestion = (stage: Stage, target: Target): void => {
  const thread = stage.board().view.threads[target.id];
  if (target.kind === 'thread' && thread) stage.select({ kind: 'thread', thread: thread.id });
  const { suggestion } = stage.board();
  if (suggestion) stage.act(suggestion.command);
};

const hasSuggestion = (target: Target | null): target is Target =>
  target?.kind === 'thread' || target?.kind === 'core';

/** Tells a press from a double press, by the time of the event: a slow frame may deliver both at once. */
const createCount = (): ((target: Target | null, atMs: number) => boolean) => {
  let last = { key: '', atMs: 0 };
  return (target, atMs) => {
    const key = target ? `${target.kind} ${target.id}` : '';
    const double = key !== '' && key === last.key && atMs - last.atMs < doubleMs;
    last = { key: double ? '' : key, atMs };
    return double;
  };
};

const drop = (needs: PointerNeeds, from: Target, at: At): void => {
  const drawing = needs.drawing();
  const under = (drawing?.targets() ?? [])
    .filter(({ id }) => id !== from.id)
    .filter((target) => contains(target, at.x, at.y));
  drawing?.token(from.id)?.release({ ms: durations.dispatch, curve: 'roll' });
  const onto =
    under.find(({ kind }) => kind === 'core') ??
    under.find(({ kind }) => kind === 'thread') ??
    under[0] ??
    null;
  carryOut(needs.stage, dropMeaning(needs.stage.board(), from, onto));
};

const isFar = (press: Press, at: At): boolean => Math.hypot(at.x - press.x, at.y - press.y) > carryPx;

const carry = (needs: PointerNeeds, press: Press | null, at: At): void => {
  if (press?.target?.kind !== 'thread') return;
  press.carrying ||= isFar(press, at);
  if (press.carrying) needs.drawing()?.token(press.target.id)?.carry(at);
};

const cursorFor = (target: Target | null): string =>
  target === null || target.kind === 'room' ? 'default' : 'pointer';

export const createPointer = (needs: PointerNeeds): PointerCare => {
  const { scene, stage } = needs;
  const { input } = scene;
  const isDouble = createCount();
  let press: Press | null = null;
  const place = (pointer: Phaser.Input.Pointer): At => ({
    x: pointer.x / needs.dpr(),
    y: pointer.y / needs.dpr(),
    touch: pointer.wasTouch,
  });
  const tap = (target: Target | null, { upTime, event }: Phaser.Input.Pointer): void => {
    const shift = 'shiftKey' in event && event.shiftKey;
    if (isDouble(target, upTime) && !shift && hasSuggestion(target)) runSuggestion(stage, target);
    else carryOut(stage, meaningOf(stage.board(), target, shift));
  };
  const onDown = (pointer: Phaser.Input.Pointer): void => {
    const at = place(pointer);
    press = { target: find(needs, at), ...at, carrying: false };
  };
  const onMove = (pointer: Phaser.Input.Pointer): void => {
    input.setDefaultCursor(cursorFor(find(needs, place(pointer))));
    carry(needs, press, place(pointer));
  };
  const onUp = (pointer: Phaser.Input.Pointer): void => {
    const was = press;
    press = null;
    if (was?.carrying && was.target) drop(needs, was.target, place(pointer));
    else if (was) tap(was.target, pointer);
  };
  const { POINTER_DOWN, POINTER_MOVE, POINTER_UP } = Phaser.Input.Events;
  input.on(POINTER_DOWN, onDown).on(POINTER_MOVE, onMove).on(POINTER_UP, onUp);
  return {
    destroy: () => {
      input.off(POINTER_DOWN, onDown).off(POINTER_MOVE, onMove).off(POINTER_UP, onUp);
    },
  };
};
