/** Keeps the screen awake while it is shown, where the browser lets a page do so. */
import { useEffect } from 'preact/hooks';

/** Only over https; a page nobody has touched may be refused. */
const ask = async (): Promise<void> => {
  try {
    await navigator.wakeLock?.request('screen');
  } catch {
    // Refused: the device's own setting rules.
  }
};

export const useWakeLock = (): void => {
  useEffect(() => {
    const again = (): void => {
      if (document.visibilityState === 'visible') void ask();
    };
    again();
    document.addEventListener('visibilitychange', again);
    document.addEventListener('pointerdown', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      document.removeEventListener('pointerdown', again);
    };
  }, []);
};
