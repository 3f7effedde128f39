/**
 * R: the same again. Enter: on to the next level, unless a button has the focus. Whoever made the last move by Enter
 * should see what came of it: for a moment the keys mean nothing.
 */
import { useEffect, useRef } from 'preact/hooks';

const stillMs = 900;

interface Ways {
  readonly again: () => void;
  readonly goOn: () => void;
}

export const useDebriefKeys = ({ again, goOn }: Ways): void => {
  const openedMs = useRef(performance.now());
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const onControl = event.target instanceof Element && event.target.closest('button, a, summary, dialog');
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (performance.now() - openedMs.current < stillMs) return;
      if (event.code === 'KeyR') again();
      else if (event.key === 'Enter' && !onControl) goOn();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [again, goOn]);
};
