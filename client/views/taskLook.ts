/** How a task looks: a coin on the ring, a pill with its reason where it waits, a small coin when done. */
import type { Badge } from '../model/stage.ts';
import { drawIcon, type IconName } from './ink/icons.ts';
import { faded } from './ink/patterns.ts';
import { box, ink, letter, type Pen } from './ink/pen.ts';
import { coinFrame, type Rim } from './ink/sheet.ts';
import { type ToneName, toneOf } from './ink/tones.ts';
import type { Look } from './TokenView.ts';
import { type Kit, shortTime, type TaskFacts } from './view.ts';

export interface Coin {
  readonly task: TaskFacts;
  readonly badge: Badge;
  readonly form: 'coin' | 'pill' | 'chip';
  /** Beside a chip that no time is known of. */
  readonly icon: IconName | null;
  readonly rim: Rim;
  readonly width: number;
  readonly height: number;
  readonly tone: ToneName;
  readonly title: string;
  readonly note: string;
  /** The note is an alarm: it stands on a plate. */
  readonly plate: boolean;
  readonly selected: boolean;
  /** Its step may be run now. */
  readonly lit: boolean;
  readonly digit: number | null;
}

/** Lit coins wear an ivory halo of this width. */
const halo = 5;
/** Smaller coins, which no move is open for, wear none. */
const haloFrom = 36;

const paintPill = (pen: Pen, coin: Coin): void => {
  const { colours } = pen;
  const tone = toneOf(colours, coin.tone);
  const stroke = coin.selected ? colours.you : pen.theme === 'light' ? colours.fillEdge : tone.fill;
  pen.ctx.beginPath();
  pen.ctx.roundRect(0, 0, coin.width, coin.height, coin.height / 2);
  ink(pen, { fill: colours.cart });
  ink(pen, { fill: faded(tone.fill, 0.08), stroke, line: coin.selected ? 3.5 : 1.8 });
  const x = coin.height + 4;
  const width = coin.width - x - 16;
  const tall = coin.height >= 42;
  const y = tall ? coin.height / 2 - 4 : coin.height / 2 + 4.5;
  letter(pen, coin.title, {
    x,
    y,
    size: 13,
    bold: true,
    mono: true,
    colour: colours.text,
    width: tall ? width : width - 66,
  });
  if (!tall && coin.plate) {
    const plate = { x: coin.width - 82, y: coin.height / 2 - 9, width: 70, height: 18 };
    box(pen, plate, { fill: colours.you, radius: 4 });
  }
  if (tall && coin.plate) {
    const plate = { x: x - 6, y: y + 4, width: coin.width - x - 4, height: 18 };
    box(pen, plate, { fill: colours.you, radius: 4 });
  }
  if (tall)
    letter(pen, coin.note, {
      x,
      y: y + 17,
      size: 12.5,
      bold: coin.plate,
      colour: coin.plate ? colours.onYou : tone.text,
      width: untilOf(coin) === null ? width : width - 66,
    });
};

/** What is due and unseen stands on a plate; the time is a number of its own. */
const paintChip = (pen: Pen, coin: Coin): void => {
  const { colours } = pen;
  const whole = { x: 0, y: 0, width: coin.width, height: coin.height };
  if (coin.plate) box(pen, whole, { fill: colours.you, radius: coin.height / 2 });
  if (coin.selected)
    box(
      pen,
      { ...whole, x: 1, y: 1, width: coin.width - 2, height: coin.height - 2 },
      selectedEdge(pen, coin),
    );
  if (coin.icon === null) return;
  const size = Math.min(16, coin.height - 4);
  const spot = { x: coin.width - size - 12, y: (coin.height - size) / 2, size };
  drawIcon(pen.ctx, coin.icon, { ...spot, colour: toneOf(colours, coin.tone).text });
};

const selectedEdge = ({ colours }: Pen, { height, plate }: Coin) =>
  ({ stroke: plate ? colours.onYou : colours.you, line: 2, radius: height / 2 }) as const;

const paintHalo = (pen: Pen, coin: Coin): void => {
  const { colours } = pen;
  pen.ctx.beginPath();
  pen.ctx.arc(coin.width / 2, coin.height / 2, coin.width / 2 - 2, 0, Math.PI * 2);
  ink(pen, { stroke: colours.you, line: coin.selected ? 4 : 2.5, dash: coin.selected ? [] : [7, 5] });
  if (coin.digit === null) return;
  const x = coin.width - 10;
  pen.ctx.beginPath();
  pen.ctx.roundRect(x - 8, 0, 17, 17, 5);
  ink(pen, { fill: colours.page, stroke: colours.wall, line: 1 });
  letter(pen, `${coin.digit}`, {
    x: x + 0.5,
    y: 13,
    size: 12,
    bold: true,
    align: 'center',
    colour: colours.text,
  });
};

const chipCard = (coin: Coin): Look['card'] => {
  if (coin.icon === null && !coin.plate && !coin.selected) return null;
  const key = ['chip', coin.tone, coin.icon, coin.plate, coin.selected].join('|');
  return { key, paint: (pen) => paintChip(pen, coin) };
};

/** A bare coin that is due and unseen stands on a plate. */
const plateUnder = (coin: Coin): Look['card'] => ({
  key: `due ${coin.selected}`,
  paint: (pen) => {
    const { you, onYou } = pen.colours;
    const whole = { x: 0, y: 0, width: coin.width, height: coin.height };
    box(pen, whole, { fill: you, radius: 5, ...(coin.selected ? { stroke: onYou, line: 2 } : {}) });
  },
});

const untilOf = ({ task }: Coin): number | null => (task.on?.kind === 'timer' ? task.on.untilUs : null);

const cardOf = (coin: Coin): Look['card'] => {
  if (coin.form === 'pill') {
    const key = ['pill', coin.tone, coin.title, coin.note, coin.plate, coin.selected].join('|');
    return { key, paint: (pen) => paintPill(pen, coin) };
  }
  if (coin.form === 'chip') return chipCard(coin);
  if (coin.plate) return plateUnder(coin);
  if (!coin.lit && !coin.selected) return null;
  return { key: `halo ${coin.selected} ${coin.digit}`, paint: (pen) => paintHalo(pen, coin) };
};

/** A timer counts down; what has rung already says for how long nobody has looked. */
const liveOf = (kit: Kit, { task, form }: Coin, untilUs: number) => {
  // A chip has no room for tenths.
  const fineUs = form === 'chip' ? 1000 : 100;
  const { sinceUs } = task;
  return (nowUs: number) => ({
    text: shortTime(kit, Math.floor(Math.abs(untilUs - nowUs) / fineUs) * fineUs),
    share: Math.min(1, Math.max(0, (nowUs - sinceUs) / Math.max(1, untilUs - sinceUs))),
  });
};

const timed = (kit: Kit, coin: Coin): Pick<Look, 'number' | 'bar' | 'live'> => {
  const untilUs = untilOf(coin);
  if (coin.form === 'coin' || untilUs === null) return { number: null, bar: null };
  const tall = coin.height >= 42;
  const colour = coin.plate ? kit.colours.onYou : toneOf(kit.colours, coin.tone).text;
  const inset = coin.form === 'chip' ? 5 : 16;
  return {
    number: { x: coin.width - inset, y: coin.height / 2 + (tall ? 8 : 0), size: 13, colour },
    bar:
      tall && !coin.plate
        ? {
            x: coin.height + 4,
            y: coin.height - 6,
            width: coin.width - coin.height - 26,
            height: 3,
            colour: kit.colours.stateIo,
          }
        : null,
    live: liveOf(kit, coin, untilUs),
  };
};

export const taskLook = (kit: Kit, coin: Coin): Look => {
  const pill = coin.form !== 'coin';
  const size =
    coin.form === 'chip'
      ? coin.height - 2
      : pill
        ? coin.height - 6
        : coin.width - (coin.plate ? 4 : coin.width >= haloFrom ? 2 * halo : 0);
  const x = pill ? coin.height / 2 : coin.width / 2;
  return {
    width: coin.width,
    height: coin.height,
    card: cardOf(coin),
    badge: { frame: coinFrame(kit.sheet, coin.badge, size, coin.rim), x, y: coin.height / 2 },
    ...timed(kit, coin),
  };
};
