/** Sound was turned on or off, by key or menu: said and shown, since nothing else on the page tells. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { settings } from '../parts/settings.ts';

const shownMs = 2000;

export const useSoundNote = (): string | null => {
  const { sound } = settings();
  const was = useRef(sound);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (was.current === sound) return undefined;
    was.current = sound;
    setShown(true);
    const timer = setTimeout(() => setShown(false), shownMs);
    return () => clearTimeout(timer);
  }, [sound]);
  return shown ? t(sound ? 'settings.soundIsOn' : 'settings.soundIsOff') : null;
};
