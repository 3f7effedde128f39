/** Colours in figures: WCAG 2.2 contrast of text and of shapes, and how far the states' fills are apart for any eye. */
import { describe, expect, test } from 'vitest';
import { type Palette, palettes, starkPalettes, themeNames } from '../../client/theme.ts';

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb => {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) throw new Error(`${hex} is no colour of six digits`);
  return [1, 2, 3].map((at) => Number.parseInt(digits[at] ?? '', 16) / 255) as unknown as Rgb;
};

/** IEC 61966-2-1. */
const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const linearOf = (hex: string): Rgb => rgbOf(hex).map(toLinear) as unknown as Rgb;

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
};

const hexOf = (rgb: readonly number[]): string =>
  `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** `over` at this opacity on `under`, as browsers and canvases mix. */
const mixed = (over: string, under: string, opacity: number): string => {
  const below = rgbOf(under);
  return hexOf(rgbOf(over).map((part, at) => part * opacity + (below[at] ?? 0) * (1 - opacity)));
};

type Name = keyof Palette;
type Pair = readonly [front: Name, ground: Name];

const grounds = ['page', 'board', 'panel', 'raised', 'cart'] as const satisfies readonly Name[];
const states = ['Running', 'Ready', 'Io', 'Gil', 'Lock', 'Turn', 'Switch', 'Idle', 'Done'] as const;
/** Fills with text or an icon on them; switch, idle and done carry none. */
const spoken = ['Running', 'Ready', 'Io', 'Gil', 'Lock', 'Turn'] as const;

const textPairs: readonly Pair[] = [
  ...(['text', 'text2', 'faint'] as const).flatMap((front) => grounds.map((ground): Pair => [front, ground])),
  ...states.flatMap((state) =>
    (['page', 'board', 'panel', 'cart'] as const).map((ground): Pair => [`text${state}`, ground]),
  ),
  ...spoken.map((state): Pair => ['onFill', `state${state}`]),
  ['onYou', 'you'],
];

interface Figure {
  readonly pair: string;
  readonly ratio: number;
}

const figures = (palette: Palette, pairs: readonly Pair[]): readonly Figure[] =>
  pairs
    .map(([front, ground]) => ({
      pair: `${front} on ${ground}`,
      ratio: contrast(palette[front], palette[ground]),
    }))
    .sort((a, b) => a.ratio - b.ratio);

const below = (all: readonly Figure[], limit: number): readonly Figure[] =>
  all.filter(({ ratio }) => ratio < limit);

/** A room's floor is its hue at 17 % at most; where a pattern's line runs behind a word, the ground is that. */
const floorOpacity = 0.17;
const floorFigures = (palette: Palette): readonly Figure[] =>
  spoken.flatMap((state) => {
    const ground = mixed(palette[`state${state}`], palette.board, floorOpacity);
    return (['text', 'text2', `text${state}`] as const).map((front) => ({
      pair: `${front} on the floor of ${state}`,
      ratio: contrast(palette[front], ground),
    }));
  });

/** What a filled shape is told from its ground by: its ink outline where there is one, else the fill itself. */
const shapeFigures = (palette: Palette): readonly Figure[] => {
  const edge = palette.fillEdge === 'transparent' ? null : palette.fillEdge;
  return spoken.flatMap((state) =>
    grounds.map((ground) => ({
      pair: `${edge ? 'outline of ' : ''}${state} on ${ground}`,
      ratio: contrast(edge ?? palette[`state${state}`], palette[ground]),
    })),
  );
};

/** Linear RGB as eyes without one kind of cone have it: Machado, Oliveira and Fernandes 2009, severity 1. */
const eyes = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
type Eye = keyof typeof eyes;

const seenBy = (eye: Eye, [r, g, b]: Rgb): Rgb => {
  const m = eyes[eye];
  const row = (at: number): number => {
    const value = (m[at] ?? 0) * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b;
    return Math.min(1, Math.max(0, value));
  };
  return [row(0), row(3), row(6)];
};

/** CIE 1976 L*a*b*, D65. */
const labOf = ([r, g, b]: Rgb): Rgb => {
  const f = (part: number): number =>
    part > 216 / 24389 ? Math.cbrt(part) : (part * 24389) / 27 / 116 + 16 / 116;
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

interface Apart {
  readonly pair: string;
  readonly distance: number;
}

/** The two fills that this eye has most trouble to tell apart. */
const nearest = (palette: Palette, eye: Eye): Apart => {
  const labs = states.map((state) => labOf(seenBy(eye, linearOf(palette[`state${state}`]))));
  const all = states.flatMap((a, at) =>
    states.slice(at + 1).map((b, after) => {
      const [one, other] = [labs[at], labs[at + 1 + after]];
      const distance = Math.hypot(...(one ?? []).map((part, axis) => part - (other?.[axis] ?? 0)));
      return { pair: `${a} and ${b} (${eye})`, distance };
    }),
  );
  return all.reduce((least, next) => (next.distance < least.distance ? next : least));
};

test('the measure agrees with the standard: black on white is 21, and grey #767676 just passes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

/** WCAG 2.2, 1.4.6 for text; for shapes half as much again as 1.4.11 asks for. */
describe.each(themeNames)('high contrast, %s', (theme) => {
  const palette = starkPalettes[theme];

  test('text has at least 7 : 1 on every ground it stands on', () => {
    expect(below(figures(palette, textPairs), 7)).toEqual([]);
  });

  test('shapes, walls and lines have at least 4.5 : 1 against every ground', () => {
    const lines = (['wall', 'line', 'you'] as const).flatMap((front) =>
      grounds.map((ground): Pair => [front, ground]),
    );
    expect(below([...shapeFigures(palette), ...figures(palette, lines)], 4.5)).toEqual([]);
  });

  test('nothing is dim, and the ground is black or white', () => {
    expect([palette.text2, palette.faint, palette.page]).toEqual([
      palette.text,
      palette.text,
      theme === 'dark' ? '#000000' : '#FFFFFF',
    ]);
  });

  test('no two fills of states are near each other for any eye', () => {
    for (const eye of ['protan', 'deutan', 'tritan'] as const) {
      const { pair, distance } = nearest(palette, eye);
      expect(distance, pair).toBeGreaterThanOrEqual(13);
    }
  });
});

describe.each(themeNames)('%s', (theme) => {
  const palette = palettes[theme];

  test('text has at least 4.5 : 1 on every ground it stands on', () => {
    expect(below([...figures(palette, textPairs), ...floorFigures(palette)], 4.5)).toEqual([]);
  });

  test('shapes have at least 3 : 1 against every ground, by their outline where they have one', () => {
    expect(below(shapeFigures(palette), 3)).toEqual([]);
  });

  test('no two fills of states are near each other for any eye; patterns and icons carry the rest', () => {
    const least = { dark: 13, light: 16 }[theme];
    for (const eye of ['protan', 'deutan', 'tritan'] as const) {
      const { pair, distance } = nearest(palette, eye);
      expect(distance, pair).toBeGreaterThanOrEqual(least);
    }
  });
});
