/** A picture of its own, painted with a 2D context and repainted only when what it shows has changed. */
import type * as Phaser from 'phaser';
import { around, sendPatch } from './ink/patch.ts';
import type { Pen, Rect } from './ink/pen.ts';
import { quickPicture } from './quick.ts';
import type { Kit } from './view.ts';

let faces = 0;

export class Face {
  readonly image: Phaser.GameObjects.Image;
  private readonly kit: Kit;
  private readonly texture: Phaser.Textures.CanvasTexture;
  private shown = '';

  constructor(kit: Kit, depth: number) {
    this.kit = kit;
    faces++;
    const texture = kit.scene.textures.createCanvas(`face ${faces}`, 2, 2);
    if (!texture) throw new Error('no texture for a face');
    this.texture = texture;
    this.image = quickPicture(kit.scene.add.image(0, 0, texture.key))
      .setOrigin(0)
      .setDepth(depth);
  }

  /** `key` names all that the picture depends on; the same key paints nothing, and answers so. */
  paint(
    key: string,
    size: { readonly width: number; readonly height: number },
    draw: (pen: Pen) => void,
  ): boolean {
    const name = `${key} ${size.width} ${size.height}`;
    if (name === this.shown) return false;
    this.shown = name;
    const { dpr, colours, theme, highContrast, patterns } = this.kit;
    this.texture.setSize(Math.ceil(size.width * dpr), Math.ceil(size.height * dpr));
    const ctx = this.texture.context;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.texture.width, this.texture.height);
    ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
    draw({ ctx, colours, theme, highContrast, patterns });
    this.texture.refresh();
    this.image.setFrame('__BASE').setScale(1 / dpr);
    return true;
  }

  /** Adds to the picture without painting it anew; only what lies round `parts`, in CSS px, is sent to the GPU. */
  paintOver(parts: readonly Rect[], draw: (pen: Pen) => void): void {
    const { dpr, colours, theme, highContrast, patterns } = this.kit;
    const ctx = this.texture.context;
    ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
    draw({ ctx, colours, theme, highContrast, patterns });
    const part = around(parts);
    if (!part) return;
    const { x, y, width, height } = part;
    sendPatch(this.texture, { x: x * dpr, y: y * dpr, width: width * dpr, height: height * dpr });
  }

  /** The next paint happens whatever its key. */
  forget(): void {
    this.shown = '';
  }

  destroy(): void {
    const { key } = this.texture;
    this.image.destroy();
    this.kit.scene.textures.remove(key);
  }
}
