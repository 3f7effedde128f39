/** How the big screen is shown, by its keys: F full screen, D dark or light, N names, B blank, + and - size. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { applyTheme, type ThemeName } from '../../theme.ts';
import { settings } from '../parts/settings.ts';

export interface Display {
  readonly names: boolean;
  readonly blank: boolean;
  /** Factor on all sizes. */
  readonly size: number;
}

const smallest = 1;
const largest = 1.3;
const step = 0.1;

const resize = (size: number, by: number): number =>
  Math.min(largest, Math.max(smallest, Math.round((size + by) * 10) / 10));

const toggleFullScreen = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.();
};

type Key = (display: Display, setTheme: (change: (theme: ThemeName) => ThemeName) => void) => Display;

const keys: Readonly<Record<string, Key>> = {
  d: (display, setTheme) => {
    setTheme((theme) => (theme === 'light' ? 'dark' : 'light'));
    return display;
  },
  f: (display) => {
    toggleFullScreen();
    return display;
  },
  n: (display) => ({ ...display, names: !display.names }),
  b: (display) => ({ ...display, blank: !display.blank }),
  '+': (display) => ({ ...display, size: resize(display.size, step) }),
  '-': (display) => ({ ...display, size: resize(display.size, -step) }),
};

/** Light first: weak projectors wash out dark. The device's own theme comes back with the next page. */
const useOwnTheme = (theme: ThemeName): void => {
  const { highContrast } = settings();
  useEffect(() => {
    applyTheme(document.documentElement, { theme, highContrast });
    return () => applyTheme(document.documentElement, settings());
  }, [theme, highContrast]);
};

export const useDisplay = (): Display => {
  const [display, setDisplay] = useState<Display>({ names: true, blank: false, size: 1 });
  const [theme, setTheme] = useState<ThemeName>('light');
  useOwnTheme(theme);
  const press = useRef((event: KeyboardEvent): void => {
    const act = keys[event.key.toLowerCase()];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) setDisplay((now) => act(now, setTheme));
  });
  useEffect(() => {
    const listen = press.current;
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return display;
};
