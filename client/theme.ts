/**
 * Colours, sizes and durations, for canvas and stylesheet alike. Hue means state and nothing else; the palette is
 * Okabe and Ito's, so that it survives every kind of colour vision.
 */

export const themeNames = ['dark', 'light'] as const;
export type ThemeName = (typeof themeNames)[number];

const dark = {
  page: '#0B0E12',
  board: '#12161C',
  panel: '#191F27',
  raised: '#232B36',
  cart: '#1F2731',
  wall: '#39434F',
  line: '#2B343F',
  text: '#F6F1E3',
  text2: '#B7BFCA',
  faint: '#929CAB',
  /** Yours: selection, your move, the primary button, now. */
  you: '#F6F1E3',
  onYou: '#101318',
  /** Text on a fill of any state. */
  onFill: '#101318',
  /** Round every filled shape; on dark ground none is needed. */
  fillEdge: 'transparent',
  /** Strokes of the patterns on state fills. */
  hatch: 'rgb(11 14 18 / 0.34)',
  shade: 'rgb(0 0 0 / 0.55)',
  stateRunning: '#12A87C',
  stateReady: '#E69F00',
  stateIo: '#56B4E9',
  stateGil: '#DB8FBB',
  stateLock: '#F0763F',
  stateTurn: '#F0E442',
  stateSwitch: '#69747F',
  stateIdle: '#0B0E12',
  stateDone: '#F6F1E3',
  textRunning: '#12A87C',
  textReady: '#E69F00',
  textIo: '#56B4E9',
  textGil: '#DB8FBB',
  textLock: '#F0763F',
  textTurn: '#F0E442',
  textSwitch: '#B7BFCA',
  textIdle: '#F6F1E3',
  textDone: '#F6F1E3',
} as const;

export type Palette = { readonly [Name in keyof typeof dark]: string };

const light: Palette = {
  page: '#F3EEE2',
  board: '#FBF8F1',
  panel: '#FFFFFF',
  raised: '#EAE3D3',
  cart: '#FFFFFF',
  wall: '#B9B09C',
  line: '#D8CFBC',
  text: '#15181D',
  text2: '#474E59',
  faint: '#5C6470',
  you: '#15181D',
  onYou: '#FBF8F1',
  onFill: '#101318',
  fillEdge: '#15181D',
  hatch: 'rgb(21 24 29 / 0.38)',
  shade: 'rgb(21 24 29 / 0.22)',
  stateRunning: '#009E73',
  stateReady: '#E69F00',
  stateIo: '#56B4E9',
  stateGil: '#CC79A7',
  stateLock: '#D55E00',
  stateTurn: '#F0E442',
  stateSwitch: '#5F6975',
  stateIdle: '#FFFFFF',
  stateDone: '#15181D',
  textRunning: '#00704F',
  textReady: '#875800',
  textIo: '#0A5E91',
  textGil: '#8E3B6C',
  textLock: '#A83F00',
  textTurn: '#665C00',
  textSwitch: '#565E6B',
  textIdle: '#15181D',
  textDone: '#15181D',
};

/** High contrast: black or white ground, every line as strong as text, no dim words; text has 7 : 1 at least. */
const starkDark: Palette = {
  ...dark,
  page: '#000000',
  board: '#000000',
  panel: '#000000',
  raised: '#1A1A1A',
  cart: '#000000',
  wall: '#FFFFFF',
  line: '#C8C8C8',
  text: '#FFFFFF',
  text2: '#FFFFFF',
  faint: '#FFFFFF',
  you: '#FFFFFF',
  onYou: '#000000',
  onFill: '#000000',
  hatch: 'rgb(0 0 0 / 0.5)',
  shade: 'transparent',
  stateRunning: '#13AB7E',
  stateReady: '#EBA71A',
  stateIo: '#66BDF2',
  stateLock: '#F27340',
  stateSwitch: '#76828F',
  stateIdle: '#000000',
  stateDone: '#FFFFFF',
  textRunning: '#13AB7E',
  textReady: '#EBA71A',
  textIo: '#66BDF2',
  textLock: '#F27340',
  textSwitch: '#FFFFFF',
  textIdle: '#FFFFFF',
  textDone: '#FFFFFF',
};

const starkLight: Palette = {
  ...starkDark,
  page: '#FFFFFF',
  board: '#FFFFFF',
  panel: '#FFFFFF',
  raised: '#EEEEEE',
  cart: '#FFFFFF',
  wall: '#000000',
  line: '#4A4A4A',
  text: '#000000',
  text2: '#000000',
  faint: '#000000',
  you: '#000000',
  onYou: '#FFFFFF',
  fillEdge: '#000000',
  stateIdle: '#FFFFFF',
  stateDone: '#000000',
  textRunning: '#00573D',
  textReady: '#674300',
  textIo: '#084C75',
  textGil: '#7A2F5B',
  textLock: '#853000',
  textTurn: '#524A00',
  textSwitch: '#000000',
  textIdle: '#000000',
  textDone: '#000000',
};

export const palettes: Readonly<Record<ThemeName, Palette>> = { dark, light };
export const starkPalettes: Readonly<Record<ThemeName, Palette>> = { dark: starkDark, light: starkLight };

export interface Look {
  readonly theme: ThemeName;
  readonly highContrast: boolean;
}

export const paletteOf = ({ theme, highContrast }: Look): Palette =>
  (highContrast ? starkPalettes : palettes)[theme];

export const fonts = {
  ui: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  mono: 'ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
} as const;

/** CSS px at a width of 1280. */
export const sizes = {
  axis: 12,
  note: 13,
  body: 14,
  name: 15,
  core: 17,
  title: 21,
  clock: 27,
  figure: 34,
  hero: 40,
  gap: 8,
  between: 12,
  edge: 16,
  bar: 4,
  cart: 8,
  panel: 12,
  rail: 7,
  wall: 6,
  touch: 44,
} as const;

/** Wall-clock ms of each motion. */
export const durations = {
  arrive: 260,
  select: 90,
  dispatch: 220,
  key: 180,
  shake: 120,
  refusedBack: 220,
  knock: 200,
  leave: 240,
  world: 280,
  wake: 340,
  finish: 300,
  hop: 200,
  sweep: 140,
  afterglow: 120,
  rise: 900,
} as const;

/** Control points of cubic-bezier curves. */
export const curves = {
  roll: [0.2, 0.8, 0.2, 1],
  leave: [0.4, 0, 1, 1],
  drop: [0.3, 1.4, 0.5, 1],
} as const;

const cssName = (name: string): string =>
  `--${name.replace(/([A-Z]|\d+)/g, (part) => `-${part.toLowerCase()}`)}`;

/** Writes the palette into the document as custom properties: `stateReady` becomes `--state-ready`. */
export const applyTheme = (root: HTMLElement, look: Look): void => {
  for (const [key, value] of Object.entries(paletteOf(look))) root.style.setProperty(cssName(key), value);
  root.style.setProperty('--font-ui', fonts.ui);
  root.style.setProperty('--font-mono', fonts.mono);
  root.dataset.theme = look.theme;
  root.dataset.contrast = look.highContrast ? 'more' : 'normal';
};
