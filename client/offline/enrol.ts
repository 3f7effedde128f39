/** Registers the offline worker when the page has been shown and asks it to keep the rest when the page is at rest. */

/** ms after loading: the page, and a level opened at once, come first. */
const restMs = 5000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const loaded = async (): Promise<void> => {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
};

/** Whoever pays by the byte keeps only what they open. */
const isSparing = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/** A browser without it, or one that forbids it, plays on line only. */
export const enrol = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  try {
    await loaded();
    await wait(restMs);
    await navigator.serviceWorker.register('/offline.js');
    const { active } = await navigator.serviceWorker.ready;
    if (!isSparing()) active?.postMessage('keep');
  } catch {
    // Private windows and full disks: nothing else breaks.
  }
};
