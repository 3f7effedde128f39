/** R: the same again. Enter: on to the next level, unless a button has the focus. */
import { useEffect } from 'preact/hooks';

interface Ways {
  readonly again: () => void;
  readonly goOn: () => void;
}

export const useDebriefKeys = ({ again, goOn }: Ways): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const onControl = event.target instanceof Element && event.target.closest('button, a, summary, dialog');
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.code === 'KeyR') again();
      else if (event.key === 'Enter' && !onControl) goOn();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [again, goOn]);
};
