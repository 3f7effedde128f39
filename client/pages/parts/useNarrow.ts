/** Too narrow for a drawn board: there the table view is all there is, as at four times the size of a page. */
import { useEffect, useState } from 'preact/hooks';

/** CSS px; from here on a canvas has room. */
const leastWidth = 360;

export const useNarrow = (): boolean => {
  const [query] = useState(() => window.matchMedia(`(max-width: ${leastWidth - 0.02}px)`));
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const look = (): void => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [query]);
  return narrow;
};
