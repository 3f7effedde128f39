/** Another view in the same page: whoever lost the focus with what was there before is taken to its main part. */
import { useEffect } from 'preact/hooks';

export const useMainFocus = (): void => {
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, []);
};
