/** What this person wishes of this device: language, theme, motion, size of text. Kept on the device. */
import { effect, signal } from '@preact/signals';
import { chooseLocale, localeOf } from '../../i18n/locales.ts';
import { setLanguage } from '../../i18n/text.ts';
import { type CueKind, cueKinds } from '../../model/cueKinds.ts';
import { type OwnKeys, readOwnKeys } from '../../model/keymap.ts';
import { applyTheme, type ThemeName } from '../../theme.ts';

export interface Settings {
  readonly language: string;
  readonly theme: ThemeName;
  /** Stronger colours, thicker lines, no patterns behind words. */
  readonly highContrast: boolean;
  readonly reducedMotion: boolean;
  /** Per cent of the browser's own size. */
  readonly textSize: number;
  readonly sound: boolean;
  /** Per cent. */
  readonly volume: number;
  /** Kinds of sounds that are turned off. */
  readonly quiet: readonly CueKind[];
  /** Letters move things on a board. Space, Enter, arrows and Escape always do. */
  readonly letterKeys: boolean;
  /** Keys of the board that are not the usual ones. */
  readonly keys: OwnKeys;
  /** Where a rival would be is shown on a board of one's own. */
  readonly ghost: boolean;
}

export const textSizes = [100, 125, 150, 200] as const;
export const volumes = [25, 50, 75, 100] as const;

const key = 'rq.settings';
const wishes = (query: string): boolean => window.matchMedia(query).matches;

/** A forced palette is a wish for contrast, too. */
const contrastWishes = ['(prefers-contrast: more)', '(forced-colors: active)'];

const firstSettings = (): Settings => ({
  language: chooseLocale(navigator.languages),
  theme: wishes('(prefers-color-scheme: light)') ? 'light' : 'dark',
  highContrast: contrastWishes.some(wishes),
  reducedMotion: wishes('(prefers-reduced-motion: reduce)'),
  textSize: 100,
  sound: false,
  volume: 50,
  quiet: [],
  letterKeys: true,
  keys: {},
  ghost: true,
});

const storedSettings = (): Partial<Settings> => {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Partial<Settings>;
  } catch {
    return {};
  }
};

const oneOf = <Value>(value: unknown, all: readonly Value[], otherwise: Value): Value =>
  all.find((one) => one === value) ?? otherwise;

/** Storage is outside data: whatever is not one of ours falls back. */
const readSettings = (): Settings => {
  const first = firstSettings();
  const kept = storedSettings();
  return {
    language: localeOf(String(kept.language))?.id ?? first.language,
    theme: oneOf<ThemeName>(kept.theme, ['dark', 'light'], first.theme),
    highContrast: oneOf(kept.highContrast, [true, false], first.highContrast),
    reducedMotion: oneOf(kept.reducedMotion, [true, false], first.reducedMotion),
    textSize: oneOf<number>(kept.textSize, textSizes, first.textSize),
    sound: oneOf(kept.sound, [true, false], first.sound),
    volume: oneOf<number>(kept.volume, volumes, first.volume),
    quiet: cueKinds.filter((kind) => Array.isArray(kept.quiet) && kept.quiet.includes(kind)),
    letterKeys: oneOf(kept.letterKeys, [true, false], first.letterKeys),
    keys: readOwnKeys(kept.keys),
    ghost: oneOf(kept.ghost, [true, false], first.ghost),
  };
};

/** Only what was chosen here is kept: in all else the device's own wishes go on to count. */
const keep = (value: Partial<Settings>): void => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A device without storage forgets; nothing else breaks.
  }
};

const state = signal<Settings | null>(null);

export const settings = (): Settings => {
  state.value ??= readSettings();
  return state.value;
};

export const changeSettings = (patch: Partial<Settings>): void => {
  keep({ ...storedSettings(), ...patch });
  state.value = { ...settings(), ...patch };
};

const dress = (root: HTMLElement, value: Settings): void => {
  applyTheme(root, value);
  root.style.fontSize = `${value.textSize}%`;
  root.dataset.motion = value.reducedMotion ? 'reduced' : 'full';
};

const speak = async (root: HTMLElement, id: string): Promise<void> => {
  await setLanguage(id);
  root.lang = id;
  root.dir = localeOf(id)?.dir ?? 'ltr';
};

const deviceWishes = ['(prefers-color-scheme: light)', '(prefers-reduced-motion: reduce)', ...contrastWishes];

/** What the device wishes may change while a page is open, as at dusk. */
const followDevice = (): void => {
  for (const query of deviceWishes)
    window.matchMedia(query).addEventListener('change', () => {
      state.value = readSettings();
    });
};

/** Dresses the document by the settings, now and whenever they change; done when the words are there. */
export const followSettings = async (root: HTMLElement): Promise<void> => {
  await speak(root, settings().language);
  followDevice();
  effect(() => {
    const value = settings();
    dress(root, value);
    void speak(root, value.language);
  });
};
