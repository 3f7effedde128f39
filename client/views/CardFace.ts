/** A picture that comes back: painted once into the texture of the cards, and found there whenever it is shown again. */
import type * as Phaser from 'phaser';
import { whole } from './ink/cards.ts';
import type { Pen } from './ink/pen.ts';
import type { Size } from './ink/sheet.ts';
import { quickPicture } from './quick.ts';
import type { Kit } from './view.ts';

export class CardFace {
  readonly image: Phaser.GameObjects.Image;
  private readonly kit: Kit;
  private readonly name: string;
  private generation = -1;
  private again: (() => void) | null = null;
  private readonly leave: () => void;

  /** `name`: whose pictures these are; no other face shows them. */
  constructor(kit: Kit, name: string, depth: number) {
    this.kit = kit;
    this.name = name;
    this.image = quickPicture(kit.scene.add.image(0, 0, kit.cards.key, whole))
      .setOrigin(0)
      .setScale(1 / kit.dpr)
      .setDepth(depth)
      .setVisible(false);
    this.leave = kit.cards.onAnew(() => this.again?.());
  }

  /** `key` names all that the picture depends on. */
  paint(key: string, size: Size, draw: (pen: Pen) => void): void {
    const { cards } = this.kit;
    this.again = () => this.paint(key, size, draw);
    const name = `${this.name} ${key} ${size.width} ${size.height}`;
    const shown = this.image.frame.name === name && this.generation === cards.generation();
    if (!shown) this.image.setFrame(cards.frame(name, size, draw)).setVisible(true);
    this.generation = cards.generation();
  }

  destroy(): void {
    this.leave();
    this.image.destroy();
  }
}
