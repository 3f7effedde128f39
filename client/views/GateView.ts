/** The gate on the rail of the woken: it is open only while the loop looks outside. */
import { Face } from './Face.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { ease } from './motion.ts';
import { depths, type Kit } from './view.ts';

export interface GateWords {
  readonly open: string;
  readonly shut: string;
}

const liftMs = 120;
/** So far it stands above the rail while it is open, px. */
const lift = 12;

const paintGate = (pen: Pen, text: string, open: boolean, { width, height }: Rect): void => {
  const { colours } = pen;
  const whole = { x: 1, y: 1, width: width - 2, height: height - 2 };
  const ground = open ? colours.panel : colours.you;
  box(pen, whole, { fill: ground, stroke: open ? colours.textIo : colours.you, line: 2, radius: 5 });
  if (!open) box(pen, { x: 1, y: 1, width: 14, height: height - 2 }, { pattern: 'hazard', radius: 4 });
  letter(pen, text, {
    ...{ x: (open ? width : width + 14) / 2, y: height / 2 + 4.5, size: 12.5, bold: true },
    ...{ align: 'center', width: width - (open ? 10 : 24), colour: open ? colours.textIo : colours.onYou },
  });
};

export class GateView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly face: Face;
  private readonly words: GateWords;
  private open: boolean | null = null;

  constructor(kit: Kit, rect: Rect, words: GateWords) {
    this.kit = kit;
    this.rect = rect;
    this.words = words;
    this.face = new Face(kit, depths.meter);
    this.face.image.setPosition(rect.x, rect.y);
  }

  show(open: boolean, cut: boolean): void {
    if (open === this.open) return;
    this.open = open;
    const { words, rect } = this;
    this.face.paint(`${open}`, rect, (pen) => paintGate(pen, open ? words.open : words.shut, open, rect));
    const from = this.face.image.y;
    const to = rect.y - (open ? lift : 0);
    if (cut) this.face.image.setY(to);
    else this.slide(from, to);
  }

  destroy(): void {
    this.face.destroy();
  }

  private slide(from: number, to: number): void {
    this.kit.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: liftMs,
      onUpdate: (tween) => this.face.image.setY(from + (to - from) * ease('roll', tween.progress)),
      onComplete: () => this.face.image.setY(to),
    });
  }
}
