/** Puts a board into a host element: the only place where the game engine starts and ends. */
import * as Phaser from 'phaser';
import type { MountBoard, Stage } from '../model/stage.ts';
import { paletteOf } from '../theme.ts';
import { hearCuts } from '../views/ink/pen.ts';
import { type HostSize, PlayScene } from './PlayScene.ts';
import { rendererType } from './renderer.ts';

/** Sharper than this no eye can tell, and every pixel costs. */
const sharpest = 2;

const sizeOf = (host: HTMLElement): HostSize => ({
  width: Math.max(1, Math.round(host.clientWidth)),
  height: Math.max(1, Math.round(host.clientHeight)),
  dpr: Math.min(sharpest, Math.max(1, window.devicePixelRatio)),
  aside: host.dataset.aside !== undefined,
});

const isSame = (a: HostSize, b: HostSize): boolean =>
  a.width === b.width && a.height === b.height && a.dpr === b.dpr && a.aside === b.aside;

/** Behind a table or on its way out: nobody sees what would be drawn. */
const isHidden = (host: HTMLElement): boolean => host.clientWidth === 0 || host.clientHeight === 0;

/** Calls once a frame at most, with sizes that differ from the last. */
const followSize = (host: HTMLElement, first: HostSize, tell: (size: HostSize) => void): (() => void) => {
  let known = first;
  let due = 0;
  const look = (): void => {
    due = 0;
    const size = sizeOf(host);
    if (isHidden(host) || isSame(size, known)) return;
    known = size;
    tell(size);
  };
  const lookSoon = (): void => {
    if (due === 0) due = requestAnimationFrame(look);
  };
  const observer = new ResizeObserver(lookSoon);
  observer.observe(host);
  const flags = new MutationObserver(lookSoon);
  flags.observe(host, { attributeFilter: ['data-aside'] });
  return () => {
    observer.disconnect();
    flags.disconnect();
    cancelAnimationFrame(due);
  };
};

const gameConfig = (host: HTMLElement, size: HostSize, ground: string): Phaser.Types.Core.GameConfig => ({
  type: rendererType(),
  parent: host,
  width: size.width * size.dpr,
  height: size.height * size.dpr,
  backgroundColor: ground,
  scale: { mode: Phaser.Scale.NONE, zoom: 1 / size.dpr },
  // Multisampling makes software and weak graphics crawl; every edge here is painted smooth already.
  render: { antialias: true, antialiasGL: false, autoMobileTextures: false, powerPreference: 'low-power' },
  audio: { noAudio: true },
  banner: false,
  disableContextMenu: true,
  input: { keyboard: false, gamepad: false, mouse: { preventDefaultWheel: false } },
});

/** Before the first picture there is nothing to lay out, and what starts in two steps lets a press in between them. */
const whenShown = (host: HTMLElement, stage: Stage, begin: () => void): void => {
  const look = (): void => {
    if (!host.isConnected || stage.board().view.cores.length > 0) begin();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** A label that had to be cut is told as a `boardcut` event on the host: tests see that every language fits. */
const tellCuts = (host: HTMLElement): (() => void) =>
  hearCuts((detail) => host.dispatchEvent(new CustomEvent('boardcut', { detail, bubbles: true })));

export const mountBoard: MountBoard = (host, stage, settings) =>
  new Promise((resolve) => {
    const size = sizeOf(host);
    const deafen = tellCuts(host);
    const scene = new PlayScene({ host, stage, settings, ready: () => resolve({ destroy }) }, size);
    const game = new Phaser.Game(gameConfig(host, size, paletteOf(settings).page));
    whenShown(host, stage, () => game.scene.add('play', scene, true));
    const unfollow = followSize(host, size, (next) => {
      // In this order: a zoom is given to the canvas by the size that the game has.
      game.scale.resize(next.width * next.dpr, next.height * next.dpr);
      game.scale.setZoom(1 / next.dpr);
      scene.resize(next);
    });
    const destroy = (): void => {
      deafen();
      unfollow();
      game.destroy(true);
      // It goes in its next frame; a board at rest has none.
      if (!game.loop.running) game.loop.wake(true);
    };
  });
